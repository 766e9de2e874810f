package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.FinishShard;
import io.dueflow.saga.AnsweredCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueDateRunSagaTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Instant OPENED_AT = Instant.parse("2026-01-30T21:00:00Z");
    private static final Duration CAUGHT_UP_PAUSE = Duration.ofMillis(500);
    private static final Duration PASS_PAUSE = Duration.ofSeconds(30);
    private static final DueDateRunSettings SETTINGS =
            new DueDateRunSettings(2, 2, LocalTime.of(5, 0), List.of(), CAUGHT_UP_PAUSE, 3, PASS_PAUSE);

    private final SagaTestFixture<DueDateRunSaga> fixture = new SagaTestFixture<>(DueDateRunSaga.class);
    private final DueRows due = new DueRows();
    private CommandsOneByOne joint;
    private int room = Integer.MAX_VALUE;
    private final Set<String> failing = new HashSet<>();

    @BeforeEach
    void connect() {
        var gateway = DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build();
        joint = new CommandsOneByOne(gateway);
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE);
        fixture.registerResource(new ShardSweeper(
                (wanted, patience) -> Math.min(wanted, room),
                joint,
                new AnsweredCommands(gateway),
                due.gateway(),
                SETTINGS));
        fixture.registerResource(new FixtureClock(fixture::currentTime));
        fixture.setCallbackBehavior((command, metaData) -> handle(command));
        fixture.givenCurrentTime(OPENED_AT);
    }

    @Test
    void an_opened_round_is_swept_by_one_deadline_per_shard_at_once() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(opened(1, 2))
                .expectActiveSagas(1)
                .expectAssociationWith("runId", "run/2026-01-31")
                .expectScheduledDeadline(Duration.ZERO, first(0))
                .expectScheduledDeadline(Duration.ZERO, first(1))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_shard_with_nothing_due_is_finished() {
        fixture.givenAPublished(opened(1, 2))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(finish(1, 0, 0), finish(1, 1, 0))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(1);
    }

    @Test
    void all_that_is_due_is_started_page_by_page_then_the_shard_is_finished() {
        due.add("P1", "P2", "P3", "P4", "P5");

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(
                        start("P1"), start("P2"), start("P3"), start("P4"), start("P5"), finish(1, 0, 5));
        assertThat(due.asked).containsExactly(page("", 0), page("P2", 1), page("P4", 1));
        assertThat(joint.announced.get(0))
                .isEqualTo(new ReadAhead(
                        List.of("installment/P1/1", "bank/P1-1-1-F", "installment/P2/1", "bank/P2-1-1-F"),
                        List.of("P1-1-1", "P2-1-1")));
    }

    @Test
    void where_the_bank_has_no_room_the_shard_waits_in_its_place() {
        due.add("P1");
        room = 0;

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(CAUGHT_UP_PAUSE, first(0, 1));
    }

    @Test
    void where_the_bank_has_little_room_pages_are_small() {
        due.add("P1", "P2");
        room = 1;

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(start("P1"), start("P2"), finish(1, 0, 2));
        assertThat(joint.announced).extracting(ahead -> ahead.sagas().size()).containsExactly(1, 1);
    }

    @Test
    void a_last_page_that_is_full_is_followed_by_an_empty_one() {
        due.add("P1", "P2");

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(start("P1"), start("P2"), finish(1, 0, 2));
        assertThat(due.asked).containsExactly(page("", 0), page("P2", 1));
    }

    @Test
    void a_read_model_that_lags_is_asked_again_after_a_pause_from_the_same_place() {
        due.caughtUp = false;
        due.add("P2", "P3");

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectNoDispatchedCommands()
                .expectScheduledDeadline(CAUGHT_UP_PAUSE, first(0, 1));
    }

    @Test
    void what_a_lagging_read_model_had_not_seen_is_collected_though_it_sorts_first() throws Exception {
        due.caughtUp = false;
        due.add("P2", "P3");
        fixture.givenAPublished(opened(1, 1)).andThenTimeElapses(Duration.ZERO);

        due.caughtUp = true;
        due.add("P1");

        fixture.whenTimeElapses(CAUGHT_UP_PAUSE)
                .expectDispatchedCommands(start("P1"), start("P2"), start("P3"), finish(1, 0, 3));
    }

    @Test
    void a_repayment_that_cannot_be_started_does_not_hold_up_its_shard() {
        due.add("P1", "P2", "P3");
        failing.add("P1");

        fixture.givenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(start("P1"), start("P2"), start("P3"))
                .expectScheduledDeadline(PASS_PAUSE, new SweepShard(DATE, 1, 1, 0, 2, null, 2, 0));
    }

    @Test
    void what_failed_is_tried_again_by_the_next_pass_and_only_that() throws Exception {
        due.add("P1", "P2", "P3");
        failing.add("P1");
        fixture.givenAPublished(opened(1, 1)).andThenTimeElapses(Duration.ZERO);

        failing.clear();

        fixture.whenTimeElapses(PASS_PAUSE)
                .expectDispatchedCommands(start("P1"), finish(1, 0, 3))
                .expectNoScheduledDeadlines();
    }

    @Test
    void what_fails_in_every_pass_is_left_to_the_next_round() throws Exception {
        due.add("P1", "P2");
        failing.add("P1");
        fixture.givenAPublished(opened(1, 1)).andThenTimeElapses(Duration.ZERO).andThenTimeElapses(PASS_PAUSE);

        fixture.whenTimeElapses(PASS_PAUSE)
                .expectDispatchedCommands(start("P1"), finish(1, 0, 1))
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_query_that_fails_fails_the_deadline_so_that_the_page_is_swept_again() {
        due.broken = true;
        fixture.givenAPublished(opened(1, 1));

        assertThatThrownBy(() -> fixture.whenTimeElapses(Duration.ZERO)).hasRootCauseMessage("no read model");
    }

    @Test
    void a_shard_that_cannot_be_finished_fails_the_deadline() {
        fixture.givenAPublished(opened(1, 1));
        fixture.setCallbackBehavior((command, metaData) -> {
            throw new IllegalStateException("no database");
        });

        assertThatThrownBy(() -> fixture.whenTimeElapses(Duration.ZERO)).hasRootCauseMessage("no database");
    }

    @Test
    void an_opening_that_comes_twice_is_swept_once() {
        due.add("P1");

        fixture.givenAPublished(opened(1, 1))
                .andThenAPublished(opened(1, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectActiveSagas(1)
                .expectDispatchedCommands(start("P1"), finish(1, 0, 1));
    }

    @Test
    void a_swept_round_ends() throws Exception {
        fixture.givenAPublished(opened(1, 1))
                .andThenTimeElapses(Duration.ZERO)
                .whenPublishingA(new DueDateRunSwept(DATE, 1, 0))
                .expectActiveSagas(0)
                .expectNoAssociationWith("runId", "run/2026-01-31");
    }

    @Test
    void the_next_round_of_the_date_is_swept_from_the_start() throws Exception {
        fixture.givenAPublished(opened(1, 1))
                .andThenTimeElapses(Duration.ZERO)
                .andThenAPublished(new DueDateRunSwept(DATE, 1, 0))
                .andThenAPublished(opened(2, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectActiveSagas(1)
                .expectDispatchedCommands(finish(2, 0, 0));
    }

    @Test
    void a_page_of_an_earlier_round_that_comes_late_does_nothing() {
        due.add("P1");

        fixture.givenAPublished(opened(1, 1))
                .andThenAPublished(opened(2, 1))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(new StartRepayment("P1", 1, DATE, 2), finish(2, 0, 1));
    }

    @Test
    void the_late_end_of_an_earlier_round_does_not_end_the_current_one() {
        fixture.givenAPublished(opened(1, 1))
                .andThenAPublished(opened(2, 1))
                .whenPublishingA(new DueDateRunSwept(DATE, 1, 0))
                .expectActiveSagas(1);
    }

    @Test
    void the_runs_of_two_dates_do_not_hear_each_other() {
        var nextDate = DATE.plusDays(1);
        fixture.givenAPublished(opened(1, 1))
                .andThenAPublished(new DueDateRunOpened(nextDate, 1, 1))
                .whenPublishingA(new DueDateRunSwept(nextDate, 1, 0))
                .expectActiveSagas(1)
                .expectAssociationWith("runId", "run/2026-01-31");
    }

    private Object handle(Object command) {
        if (command instanceof StartRepayment start) {
            if (failing.contains(start.projectNo())) {
                throw new IllegalStateException("cannot start " + start.projectNo());
            }
            due.started(start);
        }
        return null;
    }

    private static DueDateRunOpened opened(int round, int shards) {
        return new DueDateRunOpened(DATE, round, shards);
    }

    private static SweepShard first(int shard) {
        return first(shard, 2);
    }

    private static SweepShard first(int shard, int shards) {
        return new SweepShard(DATE, 1, shards, shard, 1, null, 0, 0);
    }

    private static StartRepayment start(String projectNo) {
        return new StartRepayment(projectNo, 1, DATE, 1);
    }

    private static FinishShard finish(int round, int shard, int started) {
        return new FinishShard(DATE, round, shard, started);
    }

    private static FindDueInstallments page(String afterProjectNo, int afterPeriod) {
        return new FindDueInstallments(
                DATE,
                1,
                0,
                1,
                afterPeriod == 0 ? null : new InstallmentKey(DueRows.DUE, afterProjectNo, afterPeriod),
                2);
    }
}
