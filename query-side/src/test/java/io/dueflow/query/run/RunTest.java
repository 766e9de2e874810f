package io.dueflow.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.Runs;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.ShardFinished;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run asks, and what is told of it. Other tests' loans are due as well, so pages are looked at by project. */
@QuerySideTest
class RunTest {

    private static final Instant AT = Instant.parse("2019-01-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    QueryGateway queries;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_round_gets_what_is_due_and_not_paid_nor_tried_by_it() {
        var date = LocalDate.of(2004, 1, 31);
        var pending = loan("DU1", date);
        var overdue = loan("DU2", date.minusMonths(1));
        var notYet = loan("DU3", date.plusDays(1));
        var balance = loan("DU4", date);
        var person = loan("DU5", date);
        var onItsWay = loan("DU6", date);
        var repaid = loan("DU7", date);
        Stream.of(pending, overdue, notYet, balance, person, onItsWay, repaid)
                .forEach(loan -> history.publish(AT, loan.activated()));
        history.publish(AT, balance.refusedForBalance(1, 1, date, 1));
        history.publish(AT, person.started(1, 1, date, 1), person.refused(1, 1, RefusalReason.INVALID_REQUEST));
        history.publish(AT, onItsWay.started(1, 1, date, 1));
        history.publish(AT, repaid.collected(1, 1, date, 1));
        history.happened(AT, new DueDateRunOpened(date, 2, 1));

        assertThat(due(new FindDueInstallments(date, 2, 0, 1, null, 100)).page())
                .filteredOn(due -> due.projectNo().startsWith("DU"))
                .as("the second month of DU2 is due by the date, too")
                .containsExactly(
                        new DueInstallment(date.minusMonths(1), "DU2", 1, 0),
                        new DueInstallment(date, "DU1", 1, 0),
                        new DueInstallment(date, "DU2", 2, 0),
                        new DueInstallment(date, "DU4", 1, 1));
        assertThat(due(new FindDueInstallments(date, 2, 0, 1, new InstallmentKey(date, "DU1", 1), 1))
                        .page())
                .as("a page goes on within its date")
                .containsExactly(new DueInstallment(date, "DU2", 2, 0));
        assertThat(due(new FindDueInstallments(date, 1, 0, 1, null, 100)).page())
                .as("the round that was refused does not get it again")
                .doesNotContain(new DueInstallment(date, "DU4", 1, 1));
    }

    @Test
    void shards_share_out_all_that_is_due_and_pages_go_on_where_the_last_ended() {
        var date = LocalDate.of(2003, 1, 31);
        IntStream.range(0, 40)
                .forEach(number -> history.publish(AT, loan("SH" + number, date).activated()));
        history.happened(AT, new DueDateRunOpened(date, 1, 4));

        var inShards = IntStream.range(0, 4)
                .mapToObj(
                        shard -> due(new FindDueInstallments(date, 1, shard, 4, new InstallmentKey(date, "SH", 0), 100))
                                .page())
                .toList();
        assertThat(inShards).allSatisfy(page -> assertThat(page).isNotEmpty());
        assertThat(inShards.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();

        var first = due(new FindDueInstallments(date, 1, 0, 1, new InstallmentKey(date, "SH", 0), 25))
                .page();
        var end = first.get(24);
        var second = due(new FindDueInstallments(date, 1, 0, 1, end.key(), 25)).page();
        assertThat(first).hasSize(25);
        assertThat(second).hasSize(15).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_round_that_the_read_model_has_not_seen_open_is_not_caught_up() {
        var date = LocalDate.of(2002, 1, 31);
        assertThat(due(new FindDueInstallments(date, 1, 0, 1, null, 10)).caughtUp())
                .isFalse();

        history.happened(AT, new DueDateRunOpened(date, 1, 1));
        assertThat(due(new FindDueInstallments(date, 1, 0, 1, null, 10)).caughtUp())
                .isTrue();
    }

    @Test
    void a_place_that_a_rolled_back_transaction_left_empty_does_not_hold_up_the_round() throws Exception {
        var date = LocalDate.of(2001, 1, 31);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id(), nextval('domain_event_entry_global_index_seq')");
            }
            // Axon minds the empty places before fresh events only, so this one must be of today.
            history.publish(clock.instant(), new DueDateRunOpened(date, 1, 1));
            awaitRound(date);
            for (var look = 0; look < 20; look++) {
                assertThat(due(new FindDueInstallments(date, 1, 0, 1, null, 10)).caughtUp())
                        .as("the place may be filled yet")
                        .isFalse();
                Thread.sleep(100);
            }
            connection.rollback();
        }
        history.awaitProjection();

        assertThat(due(new FindDueInstallments(date, 1, 0, 1, null, 10)).caughtUp())
                .isTrue();
    }

    @Test
    void a_run_is_complete_when_it_is_swept_and_each_attempt_has_ended() {
        // Nothing of the other tests is due as early.
        var date = LocalDate.of(1900, 1, 31);
        var opensAt = Instant.parse("1900-01-30T21:00:00Z");
        var paid = loan("RU1", date);
        var refused = loan("RU2", date);
        var unknown = loan("RU3", date);
        Stream.of(paid, refused, unknown).forEach(loan -> history.publish(AT, loan.activated()));
        history.happened(AT, new DueDateRunScheduled(date, opensAt));
        assertThat(run(date))
                .returns(RunState.SCHEDULED, Run::state)
                .returns(opensAt, Run::opensAt)
                .returns(List.of(), Run::rounds);

        history.publish(AT, new DueDateRunOpened(date, 1, 2));
        history.publish(AT, paid.collected(1, 1, date, 1));
        history.publish(AT, refused.refusedForBalance(1, 1, date, 1));
        history.publish(AT, unknown.started(1, 1, date, 1), unknown.freezeRequested(1, 1), unknown.freezeUnknown(1, 1));
        history.publish(AT, new ShardFinished(date, 1, 0, 2), new ShardFinished(date, 1, 1, 1));
        history.happened(AT, new DueDateRunSwept(date, 1, 3));

        var running = run(date);
        assertThat(running.state()).isEqualTo(RunState.RUNNING);
        assertThat(running.rounds()).singleElement().satisfies(round -> {
            assertThat(round.shards()).isEqualTo(2);
            assertThat(round.shardsFinished()).isEqualTo(2);
            assertThat(round.started()).isEqualTo(3);
            assertThat(round.sweptAt()).isEqualTo(AT);
        });
        assertThat(running.totals())
                .returns(3L, totals -> totals.installmentsDue())
                .returns(3L, totals -> totals.started())
                .returns(1L, totals -> totals.repaid())
                .returns(Map.of(RefusalReason.BALANCE_TOO_LOW, 1L), totals -> totals.refused())
                .returns(1L, totals -> totals.inFlight())
                .returns(1L, totals -> totals.unknown())
                .returns(Loan.cents(309_000), totals -> totals.amountDue())
                .returns(Loan.cents(103_000), totals -> totals.amountCollected())
                .returns(Loan.cents(102_280), totals -> totals.investorsCredited())
                .returns(Loan.cents(720), totals -> totals.commission());

        history.publish(AT, unknown.frozen(1, 1), unknown.confirmationRequested(1, 1), unknown.confirmed(1, 1));
        history.happened(AT, unknown.repaid(1, 1));
        assertThat(run(date).state()).as("its investors are not shown as paid").isEqualTo(RunState.RUNNING);

        history.happened(AT, unknown.received(1, 1));
        assertThat(run(date).state()).isEqualTo(RunState.COMPLETE);
        assertThat(run(date).totals().refused()).hasSize(1);

        var day = queries.query(new FindDay(date), Day.class).join();
        assertThat(day.byStatus()).isEqualTo(Map.of(InstallmentStatus.REPAID, 2L, InstallmentStatus.REFUSED, 1L));
        assertThat(day.amountDue()).isEqualTo(Loan.cents(309_000));
        assertThat(day.amountCollected()).isEqualTo(Loan.cents(206_000));
        assertThat(day.investorsCredited().plus(day.commission())).isEqualTo(day.amountCollected());
    }

    @Test
    void the_latest_runs_come_first() {
        history.happened(
                AT,
                new DueDateRunScheduled(LocalDate.of(2999, 12, 30), AT),
                new DueDateRunScheduled(LocalDate.of(2999, 12, 31), AT));

        var runs = queries.query(new FindRuns(2), Runs.class).join().runs();
        assertThat(runs)
                .extracting(Run::businessDate)
                .containsExactly(LocalDate.of(2999, 12, 31), LocalDate.of(2999, 12, 30));
    }

    private static Loan loan(String projectNo, LocalDate firstDue) {
        return new Loan(projectNo, "B-" + projectNo, "RUI1", "RUI2", firstDue);
    }

    private void awaitRound(LocalDate date) {
        var deadline = System.nanoTime() + 60_000_000_000L;
        while (jdbc.queryForList("select 1 from due_date_run_round where business_date = ?", date)
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private DueInstallments due(FindDueInstallments query) {
        return queries.query(query, DueInstallments.class).join();
    }

    private Run run(LocalDate date) {
        return queries.query(new FindRun(date), ResponseTypes.optionalInstanceOf(Run.class))
                .join()
                .orElseThrow();
    }
}
