package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueDateScheduleSagaTest {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 31);
    private static final Instant OPENS_AT = Instant.parse("2025-01-30T21:00:00Z");
    private static final Instant NOON = Instant.parse("2025-01-31T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2025-01-31T13:00:00Z");
    private static final Instant NEXT_OPENS_AT = Instant.parse("2025-01-31T21:00:00Z");
    private static final DueDateRunScheduled SCHEDULED = new DueDateRunScheduled(DATE, OPENS_AT);
    private static final Object[] OPEN_AND_SCHEDULE_NEXT = {
        new OpenDueDateRun(DATE, 4, Occasion.HOUR), new ScheduleDueDateRun(LocalDate.of(2025, 2, 1), NEXT_OPENS_AT)
    };

    /** National Day of 2026: the 1st to the 7th of October. */
    private static final WorkingDays DAYS = new WorkingDays(LocalDate.of(2026, 10, 1)
            .datesUntil(LocalDate.of(2026, 10, 8))
            .collect(Collectors.toMap(Function.identity(), day -> DayKind.HOLIDAY)));

    private static final LocalDate EVE = LocalDate.of(2026, 9, 30);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 10, 8);

    /** What the clock shows when a deadline fires late, or null where it fires in time. */
    private final AtomicReference<Instant> late = new AtomicReference<>();

    private final SagaTestFixture<DueDateScheduleSaga> fixture = new SagaTestFixture<>(DueDateScheduleSaga.class);

    @BeforeEach
    void connect() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE);
        fixture.registerResource(new DueDateRunSettings(
                4,
                100,
                LocalTime.of(5, 0),
                List.of(LocalTime.NOON, LocalTime.of(21, 0)),
                Duration.ofMillis(500),
                4,
                Duration.ofSeconds(30)));
        fixture.registerResource(DAYS);
        fixture.registerResource(new AnsweredCommands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
        fixture.registerResource(new FixtureClock(() -> late.get() == null ? fixture.currentTime() : late.get()));
        fixture.givenCurrentTime(OPENS_AT.minus(Duration.ofHours(24)));
    }

    @Test
    void a_scheduled_run_waits_for_its_hour() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(SCHEDULED)
                .expectActiveSagas(1)
                .expectAssociationWith("runId", "run/2025-01-31")
                .expectScheduledDeadline(OPENS_AT, DATE)
                .expectNoDispatchedCommands();
    }

    @Test
    void nothing_happens_before_the_hour() {
        fixture.givenAPublished(SCHEDULED)
                .whenTimeAdvancesTo(OPENS_AT.minusMillis(1))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void at_its_hour_the_run_is_opened_and_the_next_date_scheduled() {
        fixture.givenAPublished(SCHEDULED)
                .whenTimeAdvancesTo(OPENS_AT)
                .expectDispatchedCommands(OPEN_AND_SCHEDULE_NEXT)
                .expectScheduledDeadline(NOON, DATE)
                .expectActiveSagas(1);
    }

    @Test
    void it_is_opened_again_at_the_hours_of_its_retries_and_then_forgotten() throws Exception {
        fixture.givenAPublished(SCHEDULED)
                .andThenTimeAdvancesTo(OPENS_AT)
                .andThenTimeAdvancesTo(NOON)
                .whenTimeAdvancesTo(EVENING)
                .expectDispatchedCommands(new OpenDueDateRun(DATE, 4, Occasion.HOUR))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void a_retry_that_was_missed_until_the_next_day_is_left_to_the_next_dates_run() throws Exception {
        var opened = fixture.givenAPublished(SCHEDULED).andThenTimeAdvancesTo(OPENS_AT);
        late.set(NEXT_OPENS_AT);

        opened.whenTimeAdvancesTo(NOON).expectNoDispatchedCommands().expectActiveSagas(0);
    }

    @Test
    void a_date_scheduled_after_its_hour_opens_at_once() {
        fixture.givenCurrentTime(OPENS_AT.plus(Duration.ofDays(3)))
                .andThenAPublished(SCHEDULED)
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(OPEN_AND_SCHEDULE_NEXT)
                .expectActiveSagas(0);
    }

    @Test
    void a_schedule_that_comes_twice_opens_the_run_once() {
        fixture.givenAPublished(SCHEDULED)
                .andThenAPublished(SCHEDULED)
                .whenTimeAdvancesTo(OPENS_AT)
                .expectDispatchedCommands(OPEN_AND_SCHEDULE_NEXT);
    }

    @Test
    void a_run_that_an_operator_opened_before_its_hour_is_opened_again_at_its_hour() {
        fixture.givenAPublished(SCHEDULED)
                .andThenAPublished(new DueDateRunOpened(DATE, 1, 4))
                .andThenAPublished(new DueDateRunSwept(DATE, 1, 10))
                .whenTimeAdvancesTo(OPENS_AT)
                .expectDispatchedCommands(OPEN_AND_SCHEDULE_NEXT);
    }

    @Test
    void a_run_opened_by_hand_begins_no_chain() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(new DueDateRunOpened(DATE, 1, 4))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands();
    }

    @Test
    void an_opening_that_fails_fails_the_deadline_and_keeps_the_saga() {
        fixture.givenAPublished(SCHEDULED);
        fixture.setCallbackBehavior((command, metaData) -> {
            throw new IllegalStateException("no database");
        });

        assertThatThrownBy(() -> fixture.whenTimeAdvancesTo(OPENS_AT)).hasRootCauseMessage("no database");
        fixture.setCallbackBehavior((command, metaData) -> null);
        fixture.whenTimeElapses(Duration.ZERO).expectActiveSagas(1);
    }

    @Test
    void before_a_holiday_the_next_date_is_the_next_working_day() {
        fixture.givenCurrentTime(opening(EVE))
                .andThenAPublished(scheduled(EVE))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(
                        new OpenDueDateRun(EVE, 4, Occasion.HOUR),
                        new ScheduleDueDateRun(AFTERWARDS, opening(AFTERWARDS)));
    }

    @Test
    void a_holiday_that_was_scheduled_before_anybody_knew_is_left_to_the_next_run() {
        fixture.givenCurrentTime(opening(HOLIDAY))
                .andThenAPublished(scheduled(HOLIDAY))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(new ScheduleDueDateRun(AFTERWARDS, opening(AFTERWARDS)))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void a_missed_date_is_not_caught_up_on_during_a_holiday_but_after_it() throws Exception {
        var waiting = fixture.givenCurrentTime(opening(HOLIDAY).plus(Duration.ofHours(5)))
                .andThenAPublished(scheduled(EVE));
        waiting.whenTimeElapses(Duration.ZERO)
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(opening(AFTERWARDS), EVE)
                .expectActiveSagas(1);

        fixture.whenTimeAdvancesTo(opening(AFTERWARDS))
                .expectDispatchedCommands(
                        new OpenDueDateRun(EVE, 4, Occasion.HOUR),
                        new ScheduleDueDateRun(AFTERWARDS, opening(AFTERWARDS)))
                .expectActiveSagas(0);
    }

    private static DueDateRunScheduled scheduled(LocalDate date) {
        return new DueDateRunScheduled(date, opening(date));
    }

    private static Instant opening(LocalDate date) {
        return Shanghai.at(date, LocalTime.of(5, 0));
    }
}
