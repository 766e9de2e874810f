package io.dueflow.reconciliation.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.CloseBreak;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.ReleaseOrphan;
import io.dueflow.reconciliation.record.BreakCount;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.BreakState;
import io.dueflow.reconciliation.record.DayRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day is compared with the bank's statement of it, on a real database. */
class DayIsReconciledTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 10);
    private static final WrittenStatements STATEMENTS = new WrittenStatements();

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(TestDatabase.emptyDatabase(), STATEMENTS, Instant.parse("2026-04-11T17:30:00Z"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void had(GeneratedDay day) throws Exception {
        node.had(day);
        STATEMENTS.add(day);
    }

    private static GeneratedDay withEverySeed(LocalDate date, int repayments, int every) {
        var day = new GeneratedDay(date, repayments);
        var seed = 0;
        for (var repayment = every; repayment < repayments; repayment += every) {
            var settled = repayment;
            while (!GeneratedDay.isSettled(settled)) {
                settled++;
            }
            day.with(settled, Seed.values()[seed++ % Seed.values().length]);
        }
        return day;
    }

    @Test
    void every_seeded_break_is_found_and_none_is_invented() throws Exception {
        var day = withEverySeed(DATE, 2_000, 50);
        had(day);

        var reconciled = node.reconcile(DATE);

        assertThat(node.breaks(DATE))
                .extracting(row ->
                        row.difference().requestNo() + " " + row.difference().kind())
                .containsExactlyInAnyOrderElementsOf(expected(day));
        assertFoots(reconciled);
        assertThat(reconciled.inOrder()).isFalse();
        assertThat(STATEMENTS.confirmed()).doesNotContain(DATE);

        var rows = node.rows();
        node.replay();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(node.rows()).isEqualTo(rows));
    }

    private static List<String> expected(GeneratedDay day) {
        return day.seeds().entrySet().stream()
                .map(seeded -> seeded.getValue().requestNo(day.projectNo(seeded.getKey())) + " "
                        + seeded.getValue().kind())
                .toList();
    }

    private static void assertFoots(DayRow day) {
        assertThat(day.totals())
                .hasSize(3)
                .allMatch(total -> total.unexplained().equals(Money.ZERO));
        var explained =
                Money.sum(day.totals().stream().map(EntryTotals::explained).toList());
        var ofBreaks =
                Money.sum(day.breaks().stream().map(BreakCount::difference).toList());
        assertThat(ofBreaks).isEqualTo(explained);
    }

    @Test
    void a_clean_day_is_confirmed_and_a_second_pass_changes_nothing() throws Exception {
        var date = LocalDate.of(2026, 3, 20);
        had(new GeneratedDay(date, 200).with(5, Seed.ANSWERED_AFTER_MIDNIGHT));

        var first = node.reconcile(date);
        assertThat(first.inOrder()).isTrue();
        assertThat(first.confirmation()).isEqualTo("CONFIRMED");
        assertFoots(first);
        var events = node.events();

        assertThat(node.reconcile(date)).isEqualTo(first);
        assertThat(node.events()).isEqualTo(events);
    }

    @Test
    void a_confirmation_that_is_not_answered_is_sent_again() throws Exception {
        var date = LocalDate.of(2026, 3, 30);
        had(new GeneratedDay(date, 20));
        STATEMENTS.silentOnce();

        assertThat(node.reconcile(date).confirmation()).isEqualTo("REQUESTED");
        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
        assertThat(STATEMENTS.confirmed()).filteredOn(date::equals).hasSize(2);
    }

    @Test
    void a_repaired_break_matches_and_an_explained_one_is_no_error_any_more() throws Exception {
        var date = LocalDate.of(2026, 3, 25);
        var day = new GeneratedDay(date, 200).with(5, Seed.A_CENT_MORE).with(9, Seed.LISTED_TWICE);
        had(day);
        assertThat(node.reconcile(date).openBreaks()).isEqualTo(2);

        day.repair(5);
        assertThat(node.reconcile(date).openBreaks()).isEqualTo(1);
        assertThat(states(date)).containsExactly(BreakState.MATCHED, BreakState.OPEN);

        var open = node.breaks(date).get(1);
        // PostgreSQL would not take the last one, and the break never be seen as closed.
        for (var reason : List.of(" ", "\u0000")) {
            assertThatThrownBy(() -> node.command(new CloseBreak(date, open.breakNo(), "anna", reason)))
                    .hasMessageContaining("reason");
        }
        node.command(new CloseBreak(date, open.breakNo(), "anna", "the bank has corrected it"));
        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
        assertThat(states(date)).containsExactly(BreakState.MATCHED, BreakState.CLOSED);
    }

    @Test
    void an_orphan_freeze_is_released_by_two() throws Exception {
        var date = LocalDate.of(2026, 4, 1);
        had(new GeneratedDay(date, 20).with(5, Seed.NEVER_SETTLED).with(9, Seed.LISTED_TWICE));
        node.reconcile(date);
        var orphan = node.breaks(date).get(0).breakNo();
        var twice = node.breaks(date).get(1).breakNo();

        assertThat(node.command(new ReleaseOrphan(date, orphan, "anna"))).isEqualTo(false);
        assertThatThrownBy(() -> node.command(new ReleaseOrphan(date, orphan, "anna")))
                .hasMessageContaining("another person");
        assertThat(node.command(new ReleaseOrphan(date, orphan, "wang"))).isEqualTo(true);
        assertThatThrownBy(() -> node.command(new ReleaseOrphan(date, twice, "anna")))
                .hasMessageContaining("no open freeze");
    }

    private static List<BreakState> states(LocalDate date) {
        return node.breaks(date).stream().map(BreakRow::state).toList();
    }

    @Test
    void what_midnight_parts_is_noted_on_both_days_and_is_no_error() throws Exception {
        var date = LocalDate.of(2026, 4, 5);
        var next = date.plusDays(1);
        had(new GeneratedDay(date, 20).with(5, Seed.ANSWERED_AFTER_MIDNIGHT));

        node.reconcile(date);
        assertThat(node.reconcile(next).openBreaks()).isZero();

        assertThat(node.breaks(next))
                .hasSize(1)
                .allMatch(row -> row.difference().counterpart().equals(date));
        assertFoots(node.reconcile(next));
    }
}
