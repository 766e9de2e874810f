package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.test.deadline.StubDeadlineManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sagas, Axon's own dispatching and a run that keeps its contract, over days. */
class DueDateChainTest {

    private static final DueDateRunSettings SETTINGS = new DueDateRunSettings(
            2, 10, LocalTime.of(5, 0), List.of(), Duration.ofMillis(500), 3, Duration.ofSeconds(30));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 30);

    /** Of 2027 this calendar knows the holiday from Friday, the 1st, to Thursday, the 7th of October; of 2026 nothing. */
    private static final WorkingDays DAYS = new WorkingDays(LocalDate.of(2027, 10, 1)
            .datesUntil(LocalDate.of(2027, 10, 8))
            .collect(Collectors.toMap(Function.identity(), day -> DayKind.HOLIDAY)));

    private final StubDeadlineManager deadlines = new StubDeadlineManager(Instant.EPOCH.atOffset(ZoneOffset.UTC));
    private final RunsByContract runs = new RunsByContract();
    private Configuration axon;
    private DueDateChain chain;

    @BeforeEach
    void start() {
        var clock = new FixtureClock(deadlines::getCurrentDateTime);
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureEventBus(config -> SimpleEventBus.builder().build())
                .registerComponent(DeadlineManager.class, config -> deadlines)
                .registerComponent(Clock.class, config -> clock)
                .registerComponent(DueDateRunSettings.class, config -> SETTINGS)
                .registerComponent(WorkingDays.class, config -> DAYS)
                .registerComponent(AnsweredCommands.class, config -> new AnsweredCommands(config.commandGateway()))
                .registerComponent(
                        ShardSweeper.class,
                        config -> new ShardSweeper(
                                (wanted, patience) -> wanted,
                                new CommandsOneByOne(config.commandGateway()),
                                config.getComponent(AnsweredCommands.class),
                                new DueRows().gateway(),
                                SETTINGS))
                .registerCommandHandler(config -> runs.publishingTo(config.eventGateway()));
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                .registerSaga(DueDateScheduleSaga.class)
                .registerSaga(DueDateRunSaga.class);
        axon = configurer.start();
        chain = new DueDateChain(axon.getComponent(AnsweredCommands.class), SETTINGS, DAYS, clock);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void planted_before_the_hour_the_chain_begins_today_at_the_hour() {
        timeIs("2026-01-30T04:00");
        chain.plant();
        timeIs("2026-01-30T04:59");
        assertThat(runs.openings()).isEmpty();

        timeIs("2026-01-30T05:00");

        assertThat(runs.openings()).containsExactly(FIRST);
        assertThat(runs.swept()).containsExactly(FIRST);
        assertThat(runs.scheduled()).containsExactly(FIRST, FIRST.plusDays(1));
    }

    @Test
    void planted_after_the_hour_the_chain_begins_at_once() {
        timeIs("2026-01-30T17:00");
        chain.plant();
        timeIs("2026-01-30T17:00");

        assertThat(runs.openings()).containsExactly(FIRST);
    }

    @Test
    void every_date_is_opened_once_across_the_ends_of_months() {
        timeIs("2026-01-30T04:00");
        chain.plant();

        timeIs("2026-03-02T05:00");

        assertThat(runs.openings()).containsExactlyElementsOf(dates(32));
        assertThat(runs.scheduled()).containsExactlyElementsOf(dates(33));
    }

    @Test
    void planting_again_at_every_start_changes_nothing() {
        timeIs("2026-01-30T04:00");
        chain.plant();
        chain.plant();
        timeIs("2026-01-30T06:00");
        chain.plant();

        timeIs("2026-01-31T05:00");

        assertThat(runs.openings()).containsExactlyElementsOf(dates(2));
        assertThat(runs.scheduled()).containsExactlyElementsOf(dates(3));
    }

    @Test
    void after_days_of_standstill_the_late_chain_catches_up_and_joins_the_one_planted_today() {
        timeIs("2026-01-30T04:00");
        chain.plant();

        standStillUntil("2026-02-02T10:00");
        chain.plant();
        timeIs("2026-02-02T10:00");

        assertThat(runs.openings()).containsExactlyInAnyOrderElementsOf(dates(4));
        assertThat(runs.scheduled()).containsExactlyInAnyOrderElementsOf(dates(5));
        assertThat(deadlines.getScheduledDeadlines()).hasSize(1);
    }

    @Test
    void a_date_that_an_operator_opened_long_before_is_still_opened_at_its_hour_and_the_chain_goes_on() {
        timeIs("2026-01-30T04:00");
        chain.plant();
        open(FIRST.plusDays(2));
        open(FIRST);

        timeIs("2026-02-02T05:00");

        assertThat(runs.openings())
                .containsExactly(
                        FIRST.plusDays(2), FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
    }

    @Test
    void a_past_date_opened_by_hand_begins_no_chain_of_its_own() {
        timeIs("2026-01-30T06:00");
        open(LocalDate.of(2025, 6, 1));
        timeIs("2026-01-30T06:00");

        assertThat(runs.swept()).containsExactly(LocalDate.of(2025, 6, 1));
        assertThat(runs.scheduled()).isEmpty();
        assertThat(deadlines.getScheduledDeadlines()).isEmpty();
    }

    @Test
    void a_date_scheduled_while_it_is_being_swept_by_hand_does_not_break_the_chain() {
        timeIs("2026-01-30T06:00");
        open(FIRST);
        axon.eventGateway()
                .publish(new DueDateRunScheduled(FIRST, SETTINGS.hours().opening(FIRST)));

        timeIs("2026-01-31T05:00");

        assertThat(runs.scheduled()).contains(FIRST.plusDays(1), FIRST.plusDays(2));
    }

    @Test
    void over_weekends_and_holidays_the_chain_opens_working_days_alone() {
        timeIs("2027-09-30T04:00");
        chain.plant();

        timeIs("2027-10-12T05:00");

        assertThat(runs.openings())
                .containsExactly(
                        LocalDate.of(2027, 9, 30),
                        LocalDate.of(2027, 10, 8),
                        LocalDate.of(2027, 10, 11),
                        LocalDate.of(2027, 10, 12));
        assertThat(deadlines.getScheduledDeadlines()).hasSize(1);
    }

    @Test
    void planted_during_a_holiday_the_chain_begins_after_it() {
        timeIs("2027-10-03T10:00");
        chain.plant();
        timeIs("2027-10-08T04:59");
        assertThat(runs.openings()).isEmpty();

        timeIs("2027-10-08T05:00");

        assertThat(runs.openings()).containsExactly(LocalDate.of(2027, 10, 8));
    }

    @Test
    void a_chain_that_stood_until_a_holiday_catches_up_after_it_and_joins_the_one_planted_then() {
        timeIs("2027-09-29T04:00");
        chain.plant();

        standStillUntil("2027-10-03T10:00");
        chain.plant();
        timeIs("2027-10-03T10:00");
        assertThat(runs.openings()).isEmpty();
        timeIs("2027-10-08T05:00");

        assertThat(runs.openings())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2027, 9, 29), LocalDate.of(2027, 9, 30), LocalDate.of(2027, 10, 8));
        assertThat(deadlines.getScheduledDeadlines()).hasSize(1);
    }

    private void open(LocalDate date) {
        axon.getComponent(CommandGateway.class).sendAndWait(new OpenDueDateRun(date, 2));
    }

    private void timeIs(String timeInShanghai) {
        deadlines.advanceTimeTo(instant(timeInShanghai), this::fire);
    }

    /** Time passes and no deadline fires, as when the process is down. */
    private void standStillUntil(String timeInShanghai) {
        var missed = deadlines.getScheduledDeadlines();
        missed.forEach(deadline -> deadlines.cancelSchedule(deadline.getDeadlineName(), deadline.getScheduleId()));
        deadlines.advanceTimeTo(instant(timeInShanghai), this::fire);
        missed.forEach(deadline -> deadlines.schedule(
                deadline.getScheduleTime(),
                deadline.getDeadlineName(),
                deadline.deadlineMessage().getPayload(),
                deadline.getDeadlineScope()));
    }

    private void fire(ScopeDescriptor scope, DeadlineMessage<?> deadline) throws Exception {
        for (var saga : new ConfigurationScopeAwareProvider(axon)
                .provideScopeAwareStream(scope)
                .toList()) {
            saga.send(deadline, scope);
        }
    }

    private static Instant instant(String timeInShanghai) {
        return LocalDateTime.parse(timeInShanghai).atZone(Shanghai.ZONE).toInstant();
    }

    private static List<LocalDate> dates(int count) {
        return Stream.iterate(FIRST, date -> date.plusDays(1)).limit(count).toList();
    }
}
