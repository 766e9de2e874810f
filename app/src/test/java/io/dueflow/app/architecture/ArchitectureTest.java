package io.dueflow.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dueflow");

    @Test
    void modules_know_the_messages_and_not_one_another() {
        ModuleRules.check(CLASSES);
    }

    @Test
    void every_module_is_there_to_be_checked() {
        assertThat(ModuleRules.MODULES)
                .allSatisfy(module -> assertThat(CLASSES.stream()
                                .filter(type -> type.getPackageName().startsWith(module)))
                        .isNotEmpty());
    }

    /** Each of these classes breaks one rule on purpose; a rule that lets its class pass would prove nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.dueflow.saga.offence.SagaThatKnowsTheGateway",
                "io.dueflow.query.offence.ReadModelThatKnowsTheApp",
                "io.dueflow.broker.offence.BrokerThatKnowsTheGateway",
                "io.dueflow.reminder.offence.ReminderThatKnowsTheBroker",
                "io.dueflow.reminder.offence.ReminderThatKnowsArtemis",
                "io.dueflow.messages.offence.MessageThatKnowsSpring",
                "io.dueflow.bank.simulator.offence.SimulatorThatKnowsTheMessages",
                "io.dueflow.command.schedule.offence.ScheduleThatKnowsAxon"
            })
    void the_rules_bite(String offender) throws ClassNotFoundException {
        var offending = new ClassFileImporter().importClasses(Class.forName(offender));

        assertThatThrownBy(() -> ModuleRules.all()
                        .forEach(rule -> rule.allowEmptyShould(true).check(offending)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.substring(offender.lastIndexOf('.') + 1));
    }
}
