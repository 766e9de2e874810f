package io.dueflow.reconciliation.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.reconciliation.record.BreakCount;
import io.dueflow.reconciliation.record.BreakState;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one day's pass has noted must not hide from another's what no statement lists. */
class DaysInAnyOrderTest {

    private static final LocalDate LISTED_BY_NEITHER = LocalDate.of(2026, 4, 1);
    private static final LocalDate LISTED_BY_MISTAKE = LISTED_BY_NEITHER.plusDays(12);
    private static final LocalDate LISTED_AGAIN = LISTED_BY_MISTAKE.plusDays(12);
    private static final LocalDate LISTED_BEFORE = LISTED_AGAIN.plusDays(12);
    private static final LocalDate FOUND_BEFORE = LISTED_BEFORE.plusDays(12);
    private static final LocalDate LISTED_BY_A_FILE = FOUND_BEFORE.plusDays(12);
    private static final LocalDate FREEZE_OVER_MIDNIGHT = LISTED_BY_A_FILE.plusDays(12);
    private static final WrittenStatements STATEMENTS = new WrittenStatements();

    private static Node node;

    /** The events of all days come first, so that they lie in the store in the order of their moments. */
    @BeforeAll
    static void start() throws Exception {
        node = Node.start(TestDatabase.emptyDatabase(), STATEMENTS, Instant.parse("2026-06-30T17:30:00Z"));
        node.had(new GeneratedDay(LISTED_BY_NEITHER, 20).with(5, Seed.ANSWERED_AFTER_MIDNIGHT));
        for (var date : List.of(LISTED_BY_MISTAKE, LISTED_AGAIN, LISTED_BEFORE)) {
            node.had(new GeneratedDay(date, 20));
        }
        node.had(new GeneratedDay(FOUND_BEFORE, 20).with(5, Seed.ANSWERED_AFTER_MIDNIGHT));
        node.had(new GeneratedDay(LISTED_BY_A_FILE, 20));
        node.had(new GeneratedDay(FREEZE_OVER_MIDNIGHT, 20).with(5, Seed.NEVER_SETTLED));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void what_neither_of_two_days_lists_is_missing_though_the_later_one_was_compared_first() throws Exception {
        var date = LISTED_BY_NEITHER;
        STATEMENTS.add(new GeneratedDay(date, 20).with(5, Seed.LINE_LEFT_OUT));

        assertThat(node.reconcile(date.plusDays(1)).openBreaks()).isZero();
        var day = node.reconcile(date);

        assertThat(openKinds(date)).containsExactly(BreakKind.MISSING_AT_BANK);
        assertThat(day.confirmation()).isNull();

        // It was listed after all, by the later day: neither of them misses it any more.
        STATEMENTS.give(date.plusDays(1), onlySettlement(date));
        assertThat(node.reconcile(date.plusDays(1)).inOrder()).isTrue();
        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_line_that_was_in_a_wrong_statement_of_another_day_is_in_none() throws Exception {
        var date = LISTED_BY_MISTAKE;
        var before = date.minusDays(1);
        STATEMENTS.give(before, new GeneratedDay(date, 20));
        node.reconcile(before);
        STATEMENTS.give(before, new GeneratedDay(before, 0));
        assertThat(node.reconcile(before).inOrder()).isTrue();

        STATEMENTS.add(new GeneratedDay(date, 20).with(5, Seed.LINE_LEFT_OUT));
        node.reconcile(date);

        assertThat(openKinds(date)).containsExactly(BreakKind.MISSING_AT_BANK);
    }

    private static GeneratedDay onlySettlement(LocalDate date) {
        var day = new GeneratedDay(date, 20);
        return day.listingOnly(day.projectNo(5) + "-1-1-C");
    }

    @Test
    void a_settlement_that_the_next_days_statement_lists_again_was_booked_twice() throws Exception {
        var date = LISTED_AGAIN;
        var next = date.plusDays(1);
        STATEMENTS.add(new GeneratedDay(date, 20));
        STATEMENTS.give(next, onlySettlement(date));

        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
        assertThat(node.reconcile(next).confirmation()).isNull();

        assertThat(openKinds(next)).containsExactly(BreakKind.TWICE);
        assertFoots(next);
        STATEMENTS.give(next, new GeneratedDay(next, 0));
        assertThat(node.reconcile(next).confirmation()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_settlement_that_the_next_days_statement_listed_before_was_booked_twice() throws Exception {
        var date = LISTED_BEFORE;
        var next = date.plusDays(1);
        STATEMENTS.add(new GeneratedDay(date, 20));
        STATEMENTS.give(next, onlySettlement(date));

        assertThat(node.reconcile(next).openBreaks()).isZero();
        node.reconcile(date);

        assertThat(openKinds(date)).containsExactly(BreakKind.TWICE);
        assertFoots(date);
        node.reconcile(date);
        assertThat(openKinds(date)).containsExactly(BreakKind.TWICE);
    }

    /** The later day awaits what it recorded of a day beside, until the pass over that one finds it there. */
    @Test
    void what_the_day_before_lists_still_accounts_for_the_difference_of_the_later_day() throws Exception {
        var date = FOUND_BEFORE;
        var next = date.plusDays(1);
        STATEMENTS.add(new GeneratedDay(date, 20).with(5, Seed.ANSWERED_AFTER_MIDNIGHT));

        node.reconcile(next);
        node.reconcile(date);

        assertThat(node.breaks(next))
                .hasSize(1)
                .allMatch(row -> row.state() == BreakState.NOTED)
                .allMatch(row -> date.equals(row.difference().counterpart()));
        assertFoots(next);
        var found = node.events();
        node.reconcile(next);
        node.reconcile(date);
        assertThat(node.events()).as("nothing is news").isEqualTo(found);

        STATEMENTS.add(
                new GeneratedDay(date, 20).with(5, Seed.ANSWERED_AFTER_MIDNIGHT).with(5, Seed.LINE_LEFT_OUT));
        node.reconcile(date);
        assertThat(openKinds(date)).as("listed by neither after all").containsExactly(BreakKind.MISSING_AT_BANK);
    }

    @Test
    void what_only_a_file_lists_is_no_reason_to_confirm_the_day() throws Exception {
        var date = LISTED_BY_A_FILE;
        var next = date.plusDays(1);
        STATEMENTS.add(new GeneratedDay(date, 20).with(5, Seed.LINE_LEFT_OUT));
        STATEMENTS.give(next, onlySettlement(date));
        node.reconcileFile(next);

        var day = node.reconcile(date);

        assertThat(day.inOrder()).isTrue();
        assertThat(day.confirmation()).isNull();
        node.reconcile(next);
        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_freeze_whose_confirmation_is_refused_after_midnight_is_found_on_the_next_day() throws Exception {
        var date = FREEZE_OVER_MIDNIGHT;
        var next = date.plusDays(1);
        var day = new GeneratedDay(date, 20).with(5, Seed.NEVER_SETTLED);
        STATEMENTS.add(day);
        var project = day.projectNo(5);
        var freeze = project + "-1-1-F";
        var confirmation = project + "-1-1-C";
        var midnight = Shanghai.startOf(next);
        var amount = Money.ofCents(103_000);
        node.had(
                "bank/" + confirmation,
                0,
                midnight.minusSeconds(60),
                new ConfirmationRequested(confirmation, freeze, project, 1, 1, amount, Money.ofCents(1_000)));
        assertThat(node.reconcile(date).confirmation()).isEqualTo("CONFIRMED");
        node.had(
                "bank/" + confirmation,
                1,
                midnight.plusSeconds(60),
                new ConfirmationRefused(
                        confirmation, freeze, project, 1, 1, RefusalReason.INVALID_REQUEST, "00003", "no"));

        node.reconcile(next);

        // The statement of this test's bank lists no refusal.
        assertThat(openKinds(next)).containsExactly(BreakKind.MISSING_AT_BANK, BreakKind.ORPHAN_FREEZE);
        assertFoots(next);
        var orphan = node.breaks(next).stream()
                .filter(row -> row.difference().kind() == BreakKind.ORPHAN_FREEZE)
                .findFirst()
                .orElseThrow();
        assertThat(orphan.difference().requestNo()).isEqualTo(freeze);
        assertThat(orphan.difference().withUs()).isEqualTo(amount);
    }

    private static void assertFoots(LocalDate date) {
        var day = node.bean(ReconciliationRows.class).day(date).orElseThrow();
        assertThat(day.totals()).allMatch(total -> total.unexplained().equals(Money.ZERO));
        assertThat(Money.sum(day.breaks().stream().map(BreakCount::difference).toList()))
                .isEqualTo(Money.sum(
                        day.totals().stream().map(EntryTotals::explained).toList()));
    }

    private static List<BreakKind> openKinds(LocalDate date) {
        return node.breaks(date).stream()
                .filter(row -> row.state() == BreakState.OPEN)
                .map(row -> row.difference().kind())
                .toList();
    }
}
