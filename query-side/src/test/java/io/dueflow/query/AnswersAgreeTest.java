package io.dueflow.query;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Books;
import io.dueflow.messages.query.BorrowerBook;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.CaseKey;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.Delinquency;
import io.dueflow.messages.query.FinanceOrderFile;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindDelinquency;
import io.dueflow.messages.query.FindFinanceOrder;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.InvestorBook;
import io.dueflow.messages.query.InvestorBooks;
import io.dueflow.messages.query.OperatorCase;
import io.dueflow.messages.query.PaymentSum;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.Repayment;
import io.dueflow.messages.query.RepaymentAttempt;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.messages.query.Waiting;
import io.dueflow.messages.query.WaitingEntry;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.plan.DaysPastDue;
import io.dueflow.query.testing.Batches;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import io.dueflow.query.testing.RandomStories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one answer tells of many stories is what the others tell, read in pages that end anywhere. */
@QuerySideTest
class AnswersAgreeTest {

    private static final int LOANS = 60;
    private static final LocalDate FIRST_DUE = LocalDate.of(2027, 1, 31);

    @Autowired
    QueryGateway queries;

    @BeforeAll
    static void manyStories(@Autowired History history, @Autowired Batches batches) {
        history.happened(Instant.EPOCH, new Loan("AG1", "AGB", "AGI", "AGJ", FIRST_DUE).activated());
        history.processor().shutDown();
        batches.reset();
        batches.handle(RandomStories.of(LOANS, 1_129), 1_000);
    }

    /** The other tests find their own stories again. */
    @AfterAll
    static void asItWas(@Autowired History history, @Autowired Batches batches) {
        batches.reset();
        history.replay();
    }

    @Test
    void what_waits_and_what_is_late_is_what_the_installments_tell() {
        var installments = installments();
        assertThat(installments).hasSize(3 * LOANS).doesNotHaveDuplicates();

        var waiting = waiting();
        var byInstallment = waiting.stream()
                .collect(Collectors.toMap(
                        entry -> new InstallmentKey(entry.dueDate(), entry.projectNo(), entry.period()),
                        Function.identity()));
        installments.forEach(installment -> {
            var key = new InstallmentKey(installment.dueDate(), installment.projectNo(), installment.period());
            var entry = byInstallment.remove(key);
            if (kinds(installment).isEmpty()) {
                assertThat(entry).isNull();
            } else {
                assertThat(entry)
                        .returns(installment.borrowerUserNo(), WaitingEntry::borrowerUserNo)
                        .returns(installment.amount(), WaitingEntry::amount)
                        .returns(installment.lateFee(), WaitingEntry::lateFee)
                        .returns(installment.attempt(), WaitingEntry::attempt)
                        .returns(installment.refusal(), WaitingEntry::refusal)
                        .returns(installment.retryAt(), WaitingEntry::retryAt);
                assertThat(kinds(installment)).contains(entry.kind());
            }
        });
        assertThat(byInstallment).isEmpty();
        var first = query(new FindWaiting(null, null, 1), Waiting.class);
        assertThat(first.counts()).hasSize(WaitingKind.values().length).allSatisfy(count -> {
            var alike = waiting.stream()
                    .filter(entry -> entry.kind() == count.kind())
                    .toList();
            assertThat(count.installments()).isEqualTo(alike.size());
            assertThat(alike.stream().map(WaitingEntry::since).min(Comparable::compareTo))
                    .hasValue(count.oldest());
        });

        var cases = openCases();
        assertThat(first.openCases()).isEqualTo(cases.size());
        assertThat(installments.stream()
                        .filter(installment -> installment.caseNo() != null)
                        .map(installment -> installment.projectNo() + "/" + installment.period())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(cases.stream()
                        .map(open -> open.projectNo() + "/" + open.period())
                        .collect(Collectors.toSet()));

        var date = LocalDate.of(2027, 4, 15);
        var late = query(new FindDelinquency(date), Delinquency.class).buckets();
        assertThat(late).extracting(sum -> sum.installments()).isNotEmpty();
        late.forEach(sum -> {
            var alike = installments.stream()
                    .filter(installment -> !installment.status().isOver())
                    .filter(installment -> DaysPastDue.on(date, installment.dueDate(), WorkingDays.EVERY_DAY)
                            .bucket()
                            .filter(bucket -> bucket == sum.bucket())
                            .isPresent())
                    .toList();
            assertThat(sum.installments()).isEqualTo(alike.size());
            assertThat(sum.amount()).isEqualTo(sum(alike, Installment::amount));
            assertThat(sum.lateFee()).isEqualTo(sum(alike, Installment::lateFee));
        });
    }

    private static Set<WaitingKind> kinds(Installment installment) {
        return switch (installment.status()) {
            case COLLECTING -> Set.of(WaitingKind.IN_FLIGHT);
            case UNKNOWN -> Set.of(WaitingKind.UNKNOWN, WaitingKind.BANK_SILENT);
            case REFUSED -> Set.of(installment.needsPerson() ? WaitingKind.PERSON : WaitingKind.RETRY);
            default -> Set.of();
        };
    }

    @Test
    void the_totals_of_days_and_runs_are_the_sums_over_repayments() {
        var installments = installments();
        var byDay = installments.stream().collect(groupingBy(Installment::dueDate));
        assertThat(byDay).hasSizeGreaterThan(3);
        byDay.forEach((date, due) -> {
            var repaid = due.stream()
                    .filter(installment -> installment.status() == InstallmentStatus.REPAID)
                    .toList();
            assertThat(query(new FindDay(date), Day.class))
                    .returns((long) due.size(), Day::installments)
                    .returns(due.stream().collect(groupingBy(Installment::status, counting())), Day::byStatus)
                    .returns(sum(due, Installment::amount), Day::amountDue)
                    .returns(sum(repaid, AnswersAgreeTest::paid), Day::amountCollected)
                    .returns(sum(repaid, Installment::lateFee), Day::lateFees);
        });

        var repayments = installments.stream().map(this::repayment).toList();
        var attempts = repayments.stream()
                .flatMap(repayment -> repayment.attempts().stream())
                .filter(attempt -> attempt.businessDate().equals(FIRST_DUE))
                .toList();
        var repaid = repayments.stream()
                .filter(repayment -> repayment.installment().status() == InstallmentStatus.REPAID)
                .filter(repayment -> last(repayment).businessDate().equals(FIRST_DUE))
                .map(Repayment::installment)
                .toList();
        var totals = queries.query(new FindRun(FIRST_DUE), ResponseTypes.optionalInstanceOf(Run.class))
                .join()
                .orElseThrow()
                .totals();
        assertThat(totals.started()).isEqualTo(attempts.size()).isPositive();
        assertThat(totals.repaid()).isEqualTo(repaid.size()).isPositive();
        assertThat(totals.amountCollected()).isEqualTo(sum(repaid, AnswersAgreeTest::paid));
        assertThat(totals.refused())
                .isEqualTo(attempts.stream()
                        .filter(attempt -> attempt.status() == SyncStatus.FAILED)
                        .collect(groupingBy(RepaymentAttempt::reason, counting())));
        assertThat(totals.inFlight())
                .isEqualTo(attempts.stream()
                        .filter(attempt -> attempt.status() == SyncStatus.NOT_SYNCHRONISED)
                        .count());
        assertThat(totals.unknown())
                .isEqualTo(attempts.stream()
                        .filter(attempt -> attempt.status() == SyncStatus.NOT_SYNCHRONISED && attempt.outcomeUnknown())
                        .count());
    }

    @Test
    void the_books_are_the_sums_of_what_investors_got_and_borrowers_paid() {
        var books = query(new FindBooks(), Books.class);
        var borrowers = borrowers();
        assertThat(sum(borrowers, BorrowerBook::debited)).isEqualTo(books.collected());
        assertThat(sum(borrowers, BorrowerBook::frozen)).isEqualTo(books.frozen());
        assertThat(sum(
                        installments().stream()
                                .filter(installment -> installment.status() == InstallmentStatus.REPAID)
                                .toList(),
                        AnswersAgreeTest::paid))
                .isEqualTo(books.collected());

        var investors = investors();
        assertThat(investors).hasSize(7);
        assertThat(sum(investors, InvestorBook::credited)).isEqualTo(books.credited());
        investors.forEach(investor -> assertThat(sum(
                        receivables(investor.userNo()).stream()
                                .filter(entry -> entry.status() == ReceivableStatus.RECEIVED)
                                .toList(),
                        AnswersAgreeTest::credited))
                .isEqualTo(investor.credited()));

        IntStream.range(0, LOANS).mapToObj(number -> "RNF" + number).forEach(financeId -> {
            var payments = new ArrayList<ReceivableEntry>();
            FinanceOrderFile file;
            ReceivableKey after = null;
            do {
                file = queries.query(
                                new FindFinanceOrder(financeId, after, 2),
                                ResponseTypes.optionalInstanceOf(FinanceOrderFile.class))
                        .join()
                        .orElseThrow();
                payments.addAll(file.payments().receivables());
                after = file.payments().next();
            } while (after != null);
            assertThat(file.sums().stream().collect(Collectors.toMap(PaymentSum::status, PaymentSum::amount)))
                    .isEqualTo(payments.stream()
                            .collect(groupingBy(
                                    ReceivableEntry::status,
                                    Collectors.reducing(Money.ZERO, AnswersAgreeTest::credited, Money::plus))));
        });
    }

    private static Money paid(Installment installment) {
        return installment.amount().plus(installment.lateFee());
    }

    private static Money credited(ReceivableEntry entry) {
        return entry.principal()
                .plus(entry.interest())
                .minus(entry.commission())
                .plus(entry.lateFee());
    }

    private static RepaymentAttempt last(Repayment repayment) {
        return repayment.attempts().get(repayment.attempts().size() - 1);
    }

    private static <E> Money sum(Collection<E> all, Function<E, Money> amount) {
        return Money.sum(all.stream().map(amount).toList());
    }

    private List<Installment> installments() {
        return pages(
                (InstallmentKey after) ->
                        query(new FindInstallments(null, null, null, null, null, after, 7), InstallmentPage.class),
                InstallmentPage::installments,
                InstallmentPage::next);
    }

    private List<WaitingEntry> waiting() {
        return pages(
                (InstallmentKey after) -> query(new FindWaiting(null, after, 3), Waiting.class),
                Waiting::page,
                Waiting::next);
    }

    private List<OperatorCase> openCases() {
        return pages(
                (CaseKey after) -> query(
                        new FindCases(Set.of(CaseState.OPEN, CaseState.PROPOSED), null, after, 3), CasePage.class),
                CasePage::cases,
                CasePage::next);
    }

    private List<ReceivableEntry> receivables(String investor) {
        return pages(
                (ReceivableKey after) -> query(new FindReceivables(investor, after, 5), ReceivablePage.class),
                ReceivablePage::receivables,
                ReceivablePage::next);
    }

    private List<BorrowerBook> borrowers() {
        return pages(
                (String after) -> query(new FindBorrowerBooks(after == null ? "" : after, 4), BorrowerBooks.class)
                        .page(),
                page -> page,
                page -> page.isEmpty() ? null : page.get(page.size() - 1).userNo());
    }

    private List<InvestorBook> investors() {
        return pages(
                (String after) -> query(new FindInvestorBooks(after == null ? "" : after, 2), InvestorBooks.class)
                        .page(),
                page -> page,
                page -> page.isEmpty() ? null : page.get(page.size() - 1).userNo());
    }

    private static <K, P, E> List<E> pages(Function<K, P> ask, Function<P, List<E>> rows, Function<P, K> next) {
        var all = new ArrayList<E>();
        K after = null;
        do {
            var page = ask.apply(after);
            all.addAll(rows.apply(page));
            after = next.apply(page);
        } while (after != null);
        return all;
    }

    private Repayment repayment(Installment installment) {
        return queries.query(
                        new FindRepayment(installment.projectNo(), installment.period()),
                        ResponseTypes.optionalInstanceOf(Repayment.class))
                .join()
                .orElseThrow();
    }

    private <A> A query(Object query, Class<A> answer) {
        return queries.query(query, answer).join();
    }
}
