package io.dueflow.command.run;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunPutOff;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.FinishShard;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.messages.run.ShardFinished;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateRunTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Instant FIVE_IN_SHANGHAI = Instant.parse("2026-01-30T21:00:00Z");
    private static final ScheduleDueDateRun SCHEDULE = new ScheduleDueDateRun(DATE, FIVE_IN_SHANGHAI);
    private static final DueDateRunScheduled SCHEDULED = new DueDateRunScheduled(DATE, FIVE_IN_SHANGHAI);

    private static final Instant LAST_MOMENT = Instant.parse("2026-01-31T15:59:59.999Z");
    private static final Instant MIDNIGHT_IN_SHANGHAI = Instant.parse("2026-01-31T16:00:00Z");
    private static final OpenDueDateRun HOUR_HAS_COME = new OpenDueDateRun(DATE, 3, Occasion.HOUR);
    private static final DueDateRunPutOff PUT_OFF = new DueDateRunPutOff(DATE, 1, 3);

    private FixtureConfiguration<DueDateRun> fixture;

    @BeforeEach
    void in_the_last_moment_of_the_day() {
        fixture = at(LAST_MOMENT);
    }

    private static FixtureConfiguration<DueDateRun> at(Instant moment) {
        return new AggregateTestFixture<>(DueDateRun.class)
                .registerInjectableResource(Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void a_run_is_scheduled_once() {
        fixture.givenNoPriorActivity().when(SCHEDULE).expectEvents(SCHEDULED);
        fixture.given(SCHEDULED)
                .when(SCHEDULE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(SCHEDULED)
                .when(new ScheduleDueDateRun(DATE, FIVE_IN_SHANGHAI.plusSeconds(60)))
                .expectNoEvents();
    }

    @Test
    void a_run_that_was_opened_by_hand_is_scheduled_all_the_same_or_the_chain_of_dates_would_end() {
        fixture.given(opened(1, 2)).when(SCHEDULE).expectEvents(SCHEDULED);
        fixture.given(opened(1, 1), finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 5))
                .when(SCHEDULE)
                .expectEvents(SCHEDULED);
        fixture.given(opened(1, 2), SCHEDULED).when(SCHEDULE).expectNoEvents();
    }

    @Test
    void a_run_without_a_moment_is_refused() {
        fixture.givenNoPriorActivity()
                .when(new ScheduleDueDateRun(DATE, null))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void a_run_opens_with_its_first_round_scheduled_or_not() {
        fixture.givenNoPriorActivity().when(new OpenDueDateRun(DATE, 2)).expectEvents(opened(1, 2));
        fixture.given(SCHEDULED).when(new OpenDueDateRun(DATE, 2)).expectEvents(opened(1, 2));
    }

    @Test
    void a_second_opening_changes_nothing_while_the_round_is_being_swept() {
        fixture.given(SCHEDULED, opened(1, 2))
                .when(new OpenDueDateRun(DATE, 2))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(SCHEDULED, opened(1, 2), finished(1, 0, 5))
                .when(new OpenDueDateRun(DATE, 2))
                .expectNoEvents();
    }

    @Test
    void an_hour_that_comes_while_a_round_is_being_swept_is_put_off_once() {
        fixture.given(SCHEDULED, opened(1, 2), finished(1, 0, 5))
                .when(HOUR_HAS_COME)
                .expectEvents(PUT_OFF);
        fixture.given(SCHEDULED, opened(1, 2), PUT_OFF).when(HOUR_HAS_COME).expectNoEvents();
    }

    @Test
    void a_round_that_was_put_off_opens_when_the_one_before_is_swept() {
        fixture.given(opened(1, 2), finished(1, 1, 7), PUT_OFF)
                .when(finish(1, 0, 5))
                .expectEvents(
                        finished(1, 0, 5),
                        new DueDateRunSwept(DATE, 1, 12),
                        new DueDateRunOpened(DATE, 2, 3, Occasion.HOUR));
        fixture.given(opened(1, 2), PUT_OFF).when(finish(1, 0, 5)).expectEvents(finished(1, 0, 5));
    }

    @Test
    void one_round_was_put_off_and_no_second_follows_it() {
        fixture.given(opened(1, 1), PUT_OFF, finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 5), opened(2, 1))
                .when(finish(2, 0, 0))
                .expectEvents(finished(2, 0, 0), new DueDateRunSwept(DATE, 2, 0));
    }

    @Test
    void a_round_that_was_put_off_until_after_midnight_is_left_to_the_next_date() {
        at(MIDNIGHT_IN_SHANGHAI)
                .given(opened(1, 1), PUT_OFF)
                .when(finish(1, 0, 5))
                .expectEvents(finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 5));
        fixture.given(opened(1, 1), PUT_OFF, finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 5))
                .when(new OpenDueDateRun(DATE, 2))
                .expectEvents(opened(2, 2));
    }

    @Test
    void a_swept_run_can_be_opened_for_another_round_with_other_shards() {
        fixture.given(opened(1, 1), finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 5))
                .when(new OpenDueDateRun(DATE, 64))
                .expectEvents(opened(2, 64));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void a_run_has_1_to_64_shards(int shards) {
        fixture.givenNoPriorActivity()
                .when(new OpenDueDateRun(DATE, shards))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2131-01-01", "-9999-01-01", "+999999999-12-31"})
    void a_run_of_a_date_on_which_nothing_can_be_due_is_refused(LocalDate date) {
        fixture.givenNoPriorActivity()
                .when(new OpenDueDateRun(date, 2))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void a_run_without_a_date_is_refused() {
        fixture.givenNoPriorActivity().when(new OpenDueDateRun(null, 2)).expectException(CommandRefused.class);
    }

    @Test
    void the_last_shard_ends_the_round_with_the_sum_of_all() {
        fixture.given(opened(1, 2)).when(finish(1, 1, 7)).expectEvents(finished(1, 1, 7));
        fixture.given(opened(1, 2), finished(1, 1, 7))
                .when(finish(1, 0, 5))
                .expectEvents(finished(1, 0, 5), new DueDateRunSwept(DATE, 1, 12));
    }

    @Test
    void a_shard_is_finished_once() {
        fixture.given(opened(1, 2), finished(1, 1, 7))
                .when(finish(1, 1, 9))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(opened(1, 1), finished(1, 0, 7), new DueDateRunSwept(DATE, 1, 7))
                .when(finish(1, 0, 7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_late_shard_of_an_earlier_round_changes_nothing() {
        fixture.given(opened(1, 4), finished(1, 0, 7), finished(1, 1, 0), finished(1, 2, 0), finished(1, 3, 0))
                .andGiven(new DueDateRunSwept(DATE, 1, 7), opened(2, 1))
                .when(finish(1, 3, 7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_shard_that_cannot_be_is_refused() {
        fixture.given(opened(1, 2)).when(finish(1, 2, 0)).expectException(CommandRefused.class);
        fixture.given(opened(1, 2)).when(finish(1, -1, 0)).expectException(CommandRefused.class);
        fixture.given(opened(1, 2)).when(finish(2, 0, 0)).expectException(CommandRefused.class);
        fixture.given(opened(1, 2)).when(finish(0, 0, 0)).expectException(CommandRefused.class);
        fixture.given(opened(1, 2)).when(finish(1, 0, -1)).expectException(CommandRefused.class);
        fixture.given(SCHEDULED).when(finish(0, 0, 0)).expectException(CommandRefused.class);
    }

    @Test
    void a_shard_of_a_run_that_never_was_is_not_found() {
        fixture.givenNoPriorActivity().when(finish(1, 0, 0)).expectException(AggregateNotFoundException.class);
    }

    private static DueDateRunOpened opened(int round, int shards) {
        return new DueDateRunOpened(DATE, round, shards);
    }

    private static FinishShard finish(int round, int shard, int started) {
        return new FinishShard(DATE, round, shard, started);
    }

    private static ShardFinished finished(int round, int shard, int started) {
        return new ShardFinished(DATE, round, shard, started);
    }
}
