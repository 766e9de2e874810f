package io.dueflow.reconciliation.day;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.DayConfirmationRequested;
import io.dueflow.messages.reconciliation.DayConfirmed;
import io.dueflow.messages.reconciliation.DayReconciled;
import io.dueflow.messages.reconciliation.RequestDayConfirmation;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.messages.reconciliation.StatementTaken;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReconciledDayTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final DayReconciled IN_ORDER = new DayReconciled(DATE, List.of(), 0);

    private final FixtureConfiguration<ReconciledDay> day = new AggregateTestFixture<>(ReconciledDay.class);

    @Test
    void a_confirmation_is_written_down_once_for_the_same_statement() {
        day.given(taken("a1"), IN_ORDER)
                .when(new RequestDayConfirmation(DATE))
                .expectEvents(new DayConfirmationRequested(DATE, "a1"));
        day.given(taken("a1"), IN_ORDER, new DayConfirmationRequested(DATE, "a1"))
                .when(new RequestDayConfirmation(DATE))
                .expectNoEvents();
    }

    /** Whoever asks later what the bank was told that it reconciles finds the statement that it was. */
    @Test
    void a_confirmation_that_was_not_answered_is_written_down_anew_for_another_statement() {
        day.given(taken("a1"), IN_ORDER, new DayConfirmationRequested(DATE, "a1"), taken("b2"), IN_ORDER)
                .when(new RequestDayConfirmation(DATE))
                .expectEvents(new DayConfirmationRequested(DATE, "b2"));
    }

    @Test
    void what_the_bank_knows_is_not_told_again() {
        day.given(
                        taken("a1"),
                        IN_ORDER,
                        new DayConfirmationRequested(DATE, "a1"),
                        new DayConfirmed(DATE),
                        taken("b2"),
                        IN_ORDER)
                .when(new RequestDayConfirmation(DATE))
                .expectNoEvents();
    }

    private static StatementTaken taken(String sha256) {
        return new StatementTaken(DATE, StatementSource.BANK, 0, Money.ZERO, sha256, true);
    }
}
