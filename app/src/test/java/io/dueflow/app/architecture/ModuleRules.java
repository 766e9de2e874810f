package io.dueflow.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Optional;

/** Who may know whom, for any set of classes: the real ones, and bad ones that prove the rules bite. */
final class ModuleRules {

    /** The root package of each module that depends on the messages alone. */
    static final List<String> MODULES = List.of(
            "io.dueflow.command",
            "io.dueflow.saga",
            "io.dueflow.bank.gateway",
            "io.dueflow.bank.simulator",
            "io.dueflow.reminder",
            "io.dueflow.status",
            "io.dueflow.broker",
            "io.dueflow.evidence",
            "io.dueflow.reconciliation",
            "io.dueflow.query",
            "io.dueflow.eventstore",
            "io.dueflow.loanimport");

    static final ArchRule MODULES_DO_NOT_KNOW_ONE_ANOTHER = SlicesRuleDefinition.slices()
            .assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return moduleOf(type).map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
                }

                @Override
                public String getDescription() {
                    return "modules";
                }
            })
            .should()
            .notDependOnEachOther();

    static final ArchRule NOTHING_KNOWS_THE_APP = noClasses()
            .that()
            .resideOutsideOfPackage("io.dueflow.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dueflow.app..");

    static final ArchRule MESSAGES_KNOW_NOBODY = noClasses()
            .that()
            .resideInAPackage("io.dueflow.messages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.dueflow.command..",
                    "io.dueflow.saga..",
                    "io.dueflow.bank..",
                    "io.dueflow.reminder..",
                    "io.dueflow.status..",
                    "io.dueflow.broker..",
                    "io.dueflow.evidence..",
                    "io.dueflow.reconciliation..",
                    "io.dueflow.query..",
                    "io.dueflow.eventstore..",
                    "io.dueflow.loanimport..",
                    "io.dueflow.app..",
                    "org.springframework..");

    static final ArchRule ONLY_THE_APP_KNOWS_THE_BROKER = noClasses()
            .that()
            .resideOutsideOfPackages("io.dueflow.broker..", "io.dueflow.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dueflow.broker..");

    /** What publishes and what receives knows JMS; so the broker can be another one. */
    static final ArchRule ONLY_THE_BROKER_KNOWS_ARTEMIS = noClasses()
            .that()
            .resideOutsideOfPackage("io.dueflow.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.activemq..");

    static final ArchRule THE_SIMULATOR_IS_INDEPENDENT = noClasses()
            .that()
            .resideInAPackage("io.dueflow.bank.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dueflow.messages..", "org.axonframework..", "org.springframework..");

    static final ArchRule SCHEDULE_ARITHMETIC_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("io.dueflow.command.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..", "jakarta..");

    private ModuleRules() {}

    static List<ArchRule> all() {
        return List.of(
                MODULES_DO_NOT_KNOW_ONE_ANOTHER,
                NOTHING_KNOWS_THE_APP,
                MESSAGES_KNOW_NOBODY,
                ONLY_THE_APP_KNOWS_THE_BROKER,
                ONLY_THE_BROKER_KNOWS_ARTEMIS,
                THE_SIMULATOR_IS_INDEPENDENT,
                SCHEDULE_ARITHMETIC_IS_PLAIN_JAVA);
    }

    static void check(JavaClasses classes) {
        all().forEach(rule -> rule.allowEmptyShould(false).check(classes));
    }

    private static Optional<String> moduleOf(JavaClass type) {
        return MODULES.stream()
                .filter(module -> type.getPackageName().equals(module)
                        || type.getPackageName().startsWith(module + "."))
                .findFirst();
    }
}
