package io.dueflow.query.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Closing;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.query.Delinquency;
import io.dueflow.messages.query.DelinquencyBucket;
import io.dueflow.messages.query.DelinquentSum;
import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.messages.query.FindDelinquency;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.Waiting;
import io.dueflow.messages.query.WaitingEntry;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.Occasion;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits, for what, and when it is taken up again. Each test has dates of its own. */
@QuerySideTest
class WaitingTest {

    private static final Instant FIVE = Instant.parse("2017-03-30T21:00:00Z");
    private static final Instant NOON = Instant.parse("2017-03-31T04:00:00Z");

    @Autowired
    History history;

    @Autowired
    QueryGateway queries;

    @Test
    void a_round_of_its_hour_takes_only_what_is_due_for_its_next_try() {
        var date = LocalDate.of(1998, 3, 31);
        var noon = loan("WD1", date);
        var tomorrow = loan("WD2", date);
        var old = loan("WD3", date);
        var stopped = loan("WD4", date);
        var resumed = loan("WD5", date);
        var settled = loan("WD6", date);
        for (var loan : List.of(noon, tomorrow, old, stopped, resumed, settled)) {
            history.publish(FIVE, loan.activated());
            history.publish(FIVE, loan.started(1, 1, date, 1), loan.freezeRequested(1, 1));
        }
        history.publish(FIVE, noon.freezeRefused(1, 1), noon.refusedUntil(1, 1, NOON));
        history.publish(FIVE, tomorrow.freezeRefused(1, 1), tomorrow.refusedUntil(1, 1, NOON.plusSeconds(61_200)));
        history.publish(FIVE, old.freezeRefused(1, 1), old.refused(1, 1, RefusalReason.BALANCE_TOO_LOW));
        history.publish(FIVE, stopped.freezeRefused(1, 1), stopped.refusedUntil(1, 1, NOON));
        history.publish(FIVE, stopped.frozenAfterAll(1, 1));
        history.publish(FIVE, resumed.released(1, 1));
        history.publish(FIVE, resumed.resumed(1, 1, CaseKind.REFUSED, null));
        history.publish(FIVE, settled.released(1, 1));
        history.publish(FIVE, settled.closed(1, 1, CaseKind.REFUSED, Closing.CANCELLED));
        history.publish(NOON, new DueDateRunOpened(date, 2, 1, Occasion.HOUR));
        history.happened(NOON, new DueDateRunOpened(date, 3, 1, Occasion.BY_HAND));

        assertThat(due(date, 2)).containsExactly("WD1", "WD3", "WD5");
        assertThat(due(date, 3)).containsExactly("WD1", "WD2", "WD3", "WD5");

        history.happened(NOON, stopped.resumed(1, 1, CaseKind.CONTRADICTION, null));
        assertThat(due(date, 2)).containsExactly("WD1", "WD3", "WD4", "WD5");
    }

    private List<String> due(LocalDate date, int round) {
        return queries
                .query(
                        new FindDueInstallments(date, round, 0, 1, new InstallmentKey(date, "WD", 0), 100),
                        DueInstallments.class)
                .join()
                .page()
                .stream()
                .map(DueInstallment::projectNo)
                .filter(project -> project.startsWith("WD"))
                .toList();
    }

    @Test
    void what_waits_is_told_with_what_it_waits_for_and_since_when() {
        var date = LocalDate.of(1997, 3, 31);
        var retry = loan("WA1", date);
        var inFlight = loan("WA2", date);
        var unknown = loan("WA3", date);
        var silent = loan("WA4", date);
        var person = loan("WA5", date);
        var stopped = loan("WA6", date);
        for (var loan : List.of(retry, inFlight, unknown, silent, person, stopped)) {
            history.publish(FIVE, loan.activated());
            history.publish(FIVE, loan.started(1, 1, date, 1), loan.freezeRequested(1, 1));
        }
        history.publish(FIVE.plusSeconds(1), retry.freezeRefused(1, 1), retry.refusedUntil(1, 1, NOON));
        history.publish(FIVE.plusSeconds(2), unknown.freezeUnknown(1, 1));
        history.publish(FIVE.plusSeconds(3), silent.silent(1, 1, FIVE));
        history.publish(FIVE.plusSeconds(4), person.released(1, 1));
        history.publish(FIVE.plusSeconds(5), stopped.freezeRefused(1, 1), stopped.refusedUntil(1, 1, NOON));
        history.happened(FIVE.plusSeconds(6), stopped.frozenAfterAll(1, 1));

        assertThat(waiting(null, date, 6).page())
                .extracting(WaitingEntry::projectNo, WaitingEntry::kind, WaitingEntry::since, WaitingEntry::caseNo)
                .containsExactly(
                        entry("WA1", WaitingKind.RETRY, 1, null),
                        entry("WA2", WaitingKind.IN_FLIGHT, 0, null),
                        entry("WA3", WaitingKind.UNKNOWN, 2, null),
                        entry("WA4", WaitingKind.BANK_SILENT, 3, "WA4-1-1-BANK_SILENT"),
                        entry("WA5", WaitingKind.PERSON, 4, "WA5-1-1-REFUSED"),
                        entry("WA6", WaitingKind.PERSON, 5, "WA6-1-1-CONTRADICTION"));
        assertThat(waiting(WaitingKind.RETRY, date, 1).page())
                .extracting(WaitingEntry::retryAt)
                .containsExactly(NOON);
        var all = waiting(null, date, 1);
        assertThat(all.openCases()).isGreaterThanOrEqualTo(3);
        assertThat(all.next()).isEqualTo(new InstallmentKey(date, "WA1", 1));
        assertThat(all.counts()).allSatisfy(count -> assertThat(count.oldest()).isNotNull());
        assertThat(all.counts()).extracting(count -> count.kind()).containsExactlyInAnyOrder(WaitingKind.values());

        history.happened(FIVE.plusSeconds(60), silent.silenceEnded(1, 1));
        assertThat(waiting(WaitingKind.BANK_SILENT, date, 1).page())
                .extracting(WaitingEntry::projectNo)
                .doesNotContain("WA4");
    }

    private static Tuple entry(String projectNo, WaitingKind kind, int secondsAfterFive, String caseNo) {
        return Tuple.tuple(projectNo, kind, FIVE.plusSeconds(secondsAfterFive), caseNo);
    }

    private Waiting waiting(WaitingKind kind, LocalDate date, int limit) {
        return queries.query(new FindWaiting(kind, new InstallmentKey(date, "WA", 0), limit), Waiting.class)
                .join();
    }

    @Test
    void what_is_late_is_in_the_bucket_of_its_days_with_the_late_fee_asked_for_last() {
        var due = LocalDate.of(1901, 1, 1);
        var late = new Loan("WL1", "WL-B1", "WL-I1", "WL-I2", due);
        var paid = new Loan("WL2", "WL-B2", "WL-I1", "WL-I2", due);
        var onTheDay = delinquent(due);
        var afterFiveDays = delinquent(due.plusDays(5));
        var afterAMonth = delinquent(due.plusDays(31));
        for (var loan : List.of(late, paid)) {
            history.publish(FIVE, loan.activated());
            history.publish(FIVE, loan.refusedForBalance(1, 1, due, 1));
            history.publish(FIVE, loan.startedLate(1, 2, due.plusDays(5), 1));
        }
        history.publish(FIVE, late.freezeRefused(1, 2), late.refused(1, 2, RefusalReason.BALANCE_TOO_LOW));
        history.happened(FIVE, paid.paidLate(1, 2));

        assertThat(added(onTheDay, delinquent(due))).isEmpty();
        assertThat(added(afterFiveDays, delinquent(due.plusDays(5))))
                .containsExactly(new DelinquentSum(DelinquencyBucket.DAYS_4_TO_30, 1, Loan.AMOUNT, Loan.LATE_FEE));
        assertThat(added(afterAMonth, delinquent(due.plusDays(31))))
                .as("the second month of both is due on the last day but not late")
                .containsExactly(new DelinquentSum(DelinquencyBucket.DAYS_31_TO_60, 1, Loan.AMOUNT, Loan.LATE_FEE));
    }

    /** What other tests have left is late as well. */
    private static List<DelinquentSum> added(List<DelinquentSum> before, List<DelinquentSum> after) {
        return IntStream.range(0, after.size())
                .mapToObj(i -> new DelinquentSum(
                        after.get(i).bucket(),
                        after.get(i).installments() - before.get(i).installments(),
                        after.get(i).amount().minus(before.get(i).amount()),
                        after.get(i).lateFee().minus(before.get(i).lateFee())))
                .filter(sum -> sum.installments() != 0)
                .toList();
    }

    private List<DelinquentSum> delinquent(LocalDate date) {
        return queries.query(new FindDelinquency(date), Delinquency.class)
                .join()
                .buckets();
    }

    private static Loan loan(String projectNo, LocalDate date) {
        return new Loan(projectNo, projectNo + "-B", projectNo + "-I1", projectNo + "-I2", date);
    }
}
