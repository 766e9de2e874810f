package io.dueflow.reminder;

import static io.dueflow.messages.reminder.ReminderAnswer.DONE;
import static io.dueflow.messages.reminder.ReminderAnswer.ENDED;
import static io.dueflow.messages.reminder.ReminderAnswer.IGNORED;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.DropReminder;
import io.dueflow.messages.reminder.HandOverReminder;
import io.dueflow.messages.reminder.MarkReminderFailed;
import io.dueflow.messages.reminder.MarkReminderSent;
import io.dueflow.messages.reminder.PlanReminder;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);
    private static final ReminderKind KIND = ReminderKind.BEFORE_DUE;
    private static final Money OWED = Money.ofCents(103_000);
    private static final Instant LATER = Instant.parse("2026-01-30T03:00:00Z");

    private static final PlanReminder PLAN = new PlanReminder("B1", "C1", DUE, KIND);
    private static final ReminderPlanned PLANNED = new ReminderPlanned("B1", "C1", DUE, KIND);
    private static final ReminderHandedOver HANDED_OVER = handedOver(1);
    private static final ReminderSent SENT = new ReminderSent("B1", DUE, KIND, 1, "S1");
    private static final ReminderDropped UNKNOWN = dropped(1, DropReason.OUTCOME_UNKNOWN);

    private final AggregateTestFixture<Reminder> fixture = new AggregateTestFixture<>(Reminder.class);

    private static HandOverReminder handOver(int attempt) {
        return new HandOverReminder("B1", DUE, KIND, attempt, OWED);
    }

    private static ReminderHandedOver handedOver(int attempt) {
        return new ReminderHandedOver("B1", DUE, KIND, attempt, OWED);
    }

    private static MarkReminderSent sent(int attempt) {
        return new MarkReminderSent("B1", DUE, KIND, attempt, "S1");
    }

    private static MarkReminderFailed fail(int attempt, Instant retryAt) {
        return new MarkReminderFailed("B1", DUE, KIND, attempt, "LimitExceeded", "too many", retryAt);
    }

    private static ReminderFailed failed(int attempt, Instant retryAt) {
        return new ReminderFailed("B1", DUE, KIND, attempt, "LimitExceeded", "too many", retryAt);
    }

    private static DropReminder drop(int attempt, DropReason reason) {
        return new DropReminder("B1", DUE, KIND, attempt, reason, null);
    }

    private static ReminderDropped dropped(int attempt, DropReason reason) {
        return new ReminderDropped("B1", DUE, KIND, attempt, reason, null);
    }

    @Test
    void it_is_planned_under_its_derived_identifier() {
        fixture.givenNoPriorActivity().when(PLAN).expectEvents(PLANNED).expectResultMessagePayload(DONE);
    }

    @Test
    void a_repeat_plans_nothing_even_after_the_end() {
        fixture.given(PLANNED).when(PLAN).expectNoEvents().expectResultMessagePayload(IGNORED);
        fixture.given(PLANNED, HANDED_OVER, SENT).when(PLAN).expectNoEvents().expectResultMessagePayload(IGNORED);
    }

    @Test
    void an_attempt_is_handed_over_to_one_caller() {
        fixture.given(PLANNED).when(handOver(1)).expectEvents(HANDED_OVER).expectResultMessagePayload(DONE);
        fixture.given(PLANNED, HANDED_OVER).when(handOver(1)).expectNoEvents().expectResultMessagePayload(IGNORED);
        fixture.given(PLANNED, HANDED_OVER).when(handOver(2)).expectNoEvents().expectResultMessagePayload(IGNORED);
    }

    @Test
    void after_a_certain_failure_the_next_attempt_is_handed_over() {
        fixture.given(PLANNED, HANDED_OVER).when(fail(1, LATER)).expectEvents(failed(1, LATER));
        fixture.given(PLANNED, HANDED_OVER, failed(1, LATER))
                .when(handOver(2))
                .expectEvents(handedOver(2))
                .expectResultMessagePayload(DONE);
        fixture.given(PLANNED, HANDED_OVER, failed(1, LATER))
                .when(handOver(1))
                .expectNoEvents()
                .expectResultMessagePayload(IGNORED);
    }

    @Test
    void a_failure_without_a_further_try_ends_it() {
        fixture.given(PLANNED, HANDED_OVER)
                .when(fail(1, null))
                .expectEvents(
                        failed(1, null), new ReminderDropped("B1", DUE, KIND, 1, DropReason.NOT_SENT, "too many"));
    }

    @Test
    void sent_is_sent_once() {
        fixture.given(PLANNED, HANDED_OVER).when(sent(1)).expectEvents(SENT).expectResultMessagePayload(DONE);
        fixture.given(PLANNED, HANDED_OVER, SENT).when(sent(1)).expectNoEvents().expectResultMessagePayload(ENDED);
        fixture.given(PLANNED, HANDED_OVER, SENT)
                .when(handOver(2))
                .expectNoEvents()
                .expectResultMessagePayload(ENDED);
    }

    @Test
    void what_is_handed_over_can_only_be_given_up_as_unknown_and_is_never_handed_over_again() {
        fixture.given(PLANNED, HANDED_OVER)
                .when(drop(1, DropReason.NOTHING_OWED))
                .expectNoEvents()
                .expectResultMessagePayload(IGNORED);
        fixture.given(PLANNED, HANDED_OVER)
                .when(drop(1, DropReason.OUTCOME_UNKNOWN))
                .expectEvents(UNKNOWN);
        fixture.given(PLANNED, HANDED_OVER, UNKNOWN)
                .when(handOver(2))
                .expectNoEvents()
                .expectResultMessagePayload(ENDED);
    }

    @Test
    void an_outcome_that_was_given_up_may_still_become_known_as_sent_but_not_as_failed() {
        fixture.given(PLANNED, HANDED_OVER, UNKNOWN).when(sent(1)).expectEvents(SENT);
        fixture.given(PLANNED, HANDED_OVER, UNKNOWN)
                .when(fail(1, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(ENDED);
    }

    @ParameterizedTest
    @EnumSource(value = DropReason.class, mode = EnumSource.Mode.EXCLUDE, names = "OUTCOME_UNKNOWN")
    void what_waits_is_dropped_for_any_reason_but_an_unknown_outcome(DropReason reason) {
        fixture.given(PLANNED).when(drop(0, reason)).expectEvents(dropped(0, reason));
        fixture.given(PLANNED)
                .when(drop(0, DropReason.OUTCOME_UNKNOWN))
                .expectNoEvents()
                .expectResultMessagePayload(IGNORED);
    }

    @Test
    void a_row_that_lags_behind_drops_nothing() {
        fixture.given(PLANNED, HANDED_OVER, failed(1, LATER))
                .when(drop(0, DropReason.TOO_LATE))
                .expectNoEvents()
                .expectResultMessagePayload(IGNORED);
    }
}
