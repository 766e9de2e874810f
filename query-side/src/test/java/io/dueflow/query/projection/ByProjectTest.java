package io.dueflow.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.run.DueDateRunOpened;
import java.time.LocalDate;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ByProjectTest {

    private final ByProject policy = new ByProject();

    @Test
    void installment_and_receivable_of_one_project_are_handled_in_their_order() {
        var repaid = new InstallmentRepaid("P1", 1, 1, Money.ZERO);
        var received = new ReceivableReceived("P1", 2, "P1-2-1-C", 1, Money.ZERO, Money.ZERO, Money.ZERO);

        assertThat(sequence(repaid)).isEqualTo(sequence(received)).isEqualTo("P1");
    }

    @Test
    void a_run_is_a_sequence_of_its_own() {
        assertThat(sequence(new DueDateRunOpened(LocalDate.of(2026, 1, 31), 1, 8)))
                .isEqualTo("run/2026-01-31");
    }

    @Test
    void a_finance_order_is_a_sequence_with_its_tenders() {
        var date = LocalDate.of(2026, 1, 31);

        assertThat(sequence(new InterestStarted("F1", date, date.plusYears(1))))
                .isEqualTo(sequence(new TenderAssigned("F1", "P1", "T1")))
                .isEqualTo("F1");
    }

    @Test
    void what_belongs_to_neither_is_handled_side_by_side() {
        assertThat(sequence("one")).isNotEqualTo(sequence("two"));
    }

    private Object sequence(Object event) {
        return policy.getSequenceIdentifierFor(new GenericEventMessage<>(event));
    }
}
