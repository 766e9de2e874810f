package io.dueflow.eventstore.addressee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.installment.StartRepayment;
import java.time.LocalDate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.junit.jupiter.api.Test;

class RememberedTargetsTest {

    private final CommandTargetResolver targets = new RememberedTargets();
    private final CommandTargetResolver axon =
            AnnotationCommandTargetResolver.builder().build();

    record Named(@TargetAggregateIdentifier Integer number, String other) {}

    record Expecting(
            @TargetAggregateIdentifier String id,
            @TargetAggregateVersion long version) {}

    record ForNobody(String id) {}

    private static final class InAField {

        @TargetAggregateIdentifier
        private final String id = "in a field";
    }

    @Test
    void a_command_is_for_the_aggregate_that_its_interface_names() {
        assertAsWithAxon(new StartRepayment("P1", 3, LocalDate.of(2026, 1, 31), 1), "installment/P1/3");
        assertAsWithAxon(new StartRepayment("P2", 1, LocalDate.of(2026, 1, 31), 1), "installment/P2/1");
    }

    @Test
    void a_component_may_name_it_and_need_not_be_a_text() {
        assertAsWithAxon(new Named(17, "other"), "17");
    }

    @Test
    void an_expected_version_is_kept() {
        assertAsWithAxon(new Expecting("id", 4), "id");
        assertThat(targets.resolveTarget(new GenericCommandMessage<>(new Expecting("id", 4)))
                        .getVersion())
                .isEqualTo(4);
    }

    @Test
    void a_field_may_name_it() {
        assertAsWithAxon(new InAField(), "in a field");
    }

    @Test
    void a_command_for_nobody_is_refused() {
        for (var nobody : new Object[] {new ForNobody("id"), new Named(null, "other")}) {
            assertThatThrownBy(() -> targets.resolveTarget(new GenericCommandMessage<>(nobody)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not identify the target aggregate");
        }
    }

    private void assertAsWithAxon(Object command, String identifier) {
        var message = new GenericCommandMessage<>(command);
        assertThat(targets.resolveTarget(message).getIdentifier()).isEqualTo(identifier);
        assertThat(targets.resolveTarget(message)).isEqualTo(axon.resolveTarget(message));
    }
}
