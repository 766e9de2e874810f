package io.dueflow.reconciliation.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each kind of break is found where it is, and nowhere else, and the sums of the two sides are accounted for. */
class ComparisonTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 10);
    private static final BankDay DAY = BankDay.of(DATE, Instant.parse("2026-03-11T02:00:00Z"));
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-03-10T22:00:00Z");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-10T15:59:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-03-09T15:55:00Z");
    private static final Money AMOUNT = Money.ofCents(103_000);
    private static final Money COMMISSION = Money.ofCents(1_000);

    private static final OurRequest DONE = ours(OurState.DONE, NOON, NOON, null);
    private static final OurRequest REFUSED = ours(OurState.REFUSED, NOON, NOON, "00003");
    private static final OurRequest UNKNOWN = ours(OurState.UNKNOWN, NOON, null, null);
    private static final BankLine BOOKED = line(true, AMOUNT, COMMISSION, payouts(102_000));

    private static OurRequest ours(OurState state, Instant requested, Instant answered, String code) {
        return new OurRequest(
                "P1-3-1-C",
                StatementEntry.SETTLEMENT,
                "P1-3-1-F",
                "P1",
                "B1",
                AMOUNT,
                COMMISSION,
                payouts(102_000),
                state,
                requested,
                answered,
                code,
                false);
    }

    private static OurRequest freeze(OurState state) {
        return new OurRequest(
                "P1-3-1-F",
                StatementEntry.FREEZE,
                null,
                "P1",
                "B1",
                AMOUNT,
                Money.ZERO,
                Payouts.NONE,
                state,
                NOON,
                NOON,
                null,
                false);
    }

    private static Payouts payouts(long cents) {
        var byUser = new TreeMap<String, Money>();
        byUser.put("I1", Money.ofCents(cents));
        return Payouts.of(byUser);
    }

    private static BankLine line(boolean booked, Money amount, Money commission, Payouts payouts) {
        var code = booked ? "00000" : "00003";
        var entry = StatementEntry.SETTLEMENT;
        return new BankLine(1, entry, "P1-3-1-C", "P1-3-1-F", "P1", "B1", amount, commission, payouts, booked, code);
    }

    private static Pair pair(OurRequest ours, BankLine... lines) {
        return pair(ours, List.of(), true, lines);
    }

    private static Pair pair(OurRequest ours, List<NeighbourNote> notes, boolean dayBefore, BankLine... lines) {
        return new Pair(DAY, "P1-3-1-C", List.of(lines), ours, null, null, false, null, notes, dayBefore);
    }

    private static List<BreakKind> kinds(Pair pair) {
        return new Comparison().compare(pair).stream().map(Difference::kind).toList();
    }

    @Test
    void what_both_sides_say_alike_is_no_break() {
        assertThat(kinds(pair(DONE, BOOKED))).isEmpty();
        assertThat(kinds(pair(REFUSED, line(false, AMOUNT, Money.ZERO, Payouts.NONE))))
                .isEmpty();
    }

    @Test
    void what_only_one_side_knows_is_missing_with_the_other() {
        assertThat(kinds(pair(DONE))).containsExactly(BreakKind.MISSING_AT_BANK);
        assertThat(kinds(pair(UNKNOWN))).containsExactly(BreakKind.MISSING_AT_BANK);
        assertThat(kinds(pair(null, BOOKED))).containsExactly(BreakKind.MISSING_WITH_US);
    }

    @Test
    void what_was_never_sent_is_not_missed() {
        assertThat(kinds(pair(ours(OurState.REFUSED, NOON, NOON, "LOCAL")))).isEmpty();
    }

    @Test
    void a_cent_more_or_another_part_for_the_platform_or_an_investor_differs() {
        var cent = Money.ofCents(1);
        assertThat(kinds(pair(DONE, line(true, AMOUNT.plus(cent), COMMISSION, payouts(102_001)))))
                .containsExactly(BreakKind.AMOUNT_DIFFERS);
        var found = new Comparison().compare(pair(DONE, line(true, AMOUNT, COMMISSION.minus(cent), payouts(102_001))));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).bankSays()).isEqualTo("commission 9.99; payouts I1 1020.01 instead of 1020.00");
    }

    @Test
    void booked_is_not_refused_and_not_unknown() {
        assertThat(kinds(pair(REFUSED, BOOKED))).containsExactly(BreakKind.STATE_DIFFERS);
        assertThat(kinds(pair(UNKNOWN, BOOKED))).containsExactly(BreakKind.STATE_DIFFERS);
        assertThat(kinds(pair(DONE, line(false, AMOUNT, Money.ZERO, Payouts.NONE))))
                .containsExactly(BreakKind.STATE_DIFFERS);
    }

    @Test
    void a_number_is_listed_once_and_an_installment_settled_once() {
        assertThat(kinds(pair(DONE, BOOKED, BOOKED))).containsExactly(BreakKind.TWICE);
        var lines = List.of(BOOKED);
        var settledBefore = new Pair(DAY, "P1-3-2-C", lines, DONE, null, null, false, "P1-3-1-C", List.of(), true);
        assertThat(kinds(settledBefore)).containsExactly(BreakKind.TWICE);
    }

    @Test
    void a_freeze_that_nothing_settles_or_releases_is_an_orphan() {
        var entry = StatementEntry.FREEZE;
        var line =
                new BankLine(1, entry, "P1-3-1-F", null, "P1", "B1", AMOUNT, Money.ZERO, Payouts.NONE, true, "00000");
        var frozen = freeze(OurState.DONE);
        assertThat(kinds(ofFreeze(frozen, null, false, line))).containsExactly(BreakKind.ORPHAN_FREEZE);
        assertThat(kinds(ofFreeze(frozen, REFUSED, false, line))).containsExactly(BreakKind.ORPHAN_FREEZE);
        assertThat(kinds(ofFreeze(frozen, UNKNOWN, false, line))).isEmpty();
        assertThat(kinds(ofFreeze(frozen, DONE, false, line))).isEmpty();
        assertThat(kinds(ofFreeze(frozen, null, true, line))).isEmpty();
    }

    private static Pair ofFreeze(OurRequest freeze, OurRequest confirmation, boolean ended, BankLine line) {
        return new Pair(DAY, "P1-3-1-F", List.of(line), freeze, confirmation, null, ended, null, List.of(), true);
    }

    @Test
    void midnight_is_no_error() {
        var late = ours(OurState.DONE, BEFORE_MIDNIGHT, NEXT_MORNING, null);
        assertThat(kinds(pair(late, BOOKED))).containsExactly(BreakKind.TIMING);
        assertThat(kinds(pair(late))).containsExactly(BreakKind.TIMING);

        var earlier = List.of(new NeighbourNote(DATE.minusDays(1), true, false));
        assertThat(kinds(pair(DONE, earlier, true))).containsExactly(BreakKind.TIMING);
    }

    @Test
    void what_the_day_before_awaited_and_this_day_does_not_list_is_missing() {
        var ofYesterday = ours(OurState.DONE, YESTERDAY, YESTERDAY, null);
        assertThat(kinds(pair(ofYesterday))).isEmpty();
        var awaited = List.of(new NeighbourNote(DATE.minusDays(1), false, true));
        assertThat(kinds(pair(ofYesterday, awaited, true))).containsExactly(BreakKind.MISSING_AT_BANK);
    }

    /** The next day's statement is no hope for this day any more, nor the other way round. */
    @Test
    void what_two_days_await_in_one_anothers_statement_is_missing() {
        var late = ours(OurState.DONE, BEFORE_MIDNIGHT, NEXT_MORNING, null);
        var ofTheNextDay = List.of(new NeighbourNote(DATE.plusDays(1), false, true));
        assertThat(kinds(pair(late, ofTheNextDay, true))).containsExactly(BreakKind.MISSING_AT_BANK);

        var early = ours(OurState.DONE, YESTERDAY, NOON, null);
        assertThat(kinds(pair(early, List.of(), false))).containsExactly(BreakKind.TIMING);
        var ofTheDayOfAsking = List.of(new NeighbourNote(DATE.minusDays(2), false, true));
        assertThat(kinds(pair(early, ofTheDayOfAsking, false))).containsExactly(BreakKind.MISSING_AT_BANK);
    }

    /** Whatever is wrong with whatever: the breaks account for the whole difference between the two sums. */
    @Test
    void the_breaks_account_for_the_difference() {
        var random = new Random(7);
        var comparison = new Comparison();
        for (var i = 0; i < 20_000; i++) {
            comparison.compare(anyPair(random));
        }

        assertThat(comparison.totals()).allMatch(totals -> totals.unexplained().equals(Money.ZERO));
        assertThat(comparison.totals()).anyMatch(totals -> !totals.difference().equals(Money.ZERO));
    }

    private static Pair anyPair(Random random) {
        var moments = List.of(YESTERDAY, NOON, BEFORE_MIDNIGHT, NEXT_MORNING);
        var requested = random.nextInt(moments.size());
        var answered = requested + random.nextInt(moments.size() - requested);
        var state = OurState.values()[random.nextInt(4)];
        var isKnown = state == OurState.DONE || state == OurState.REFUSED;
        var ours = random.nextInt(5) == 0
                ? null
                : ours(
                        state,
                        moments.get(requested),
                        isKnown ? moments.get(answered) : null,
                        state == OurState.REFUSED ? random.nextBoolean() ? "LOCAL" : "00003" : null);
        var lines = new ArrayList<BankLine>();
        for (var n = random.nextInt(3); n > 0 || ours == null && lines.isEmpty(); n--) {
            var booked = random.nextInt(3) > 0;
            lines.add(line(booked, AMOUNT.plus(Money.ofCents(random.nextInt(2))), COMMISSION, payouts(102_000)));
        }
        var notes = List.of(new NeighbourNote(DATE.minusDays(1), random.nextBoolean(), random.nextBoolean()));
        var someNotes = random.nextBoolean() ? notes : List.<NeighbourNote>of();
        return pair(ours, someNotes, random.nextBoolean(), lines.toArray(BankLine[]::new));
    }
}
