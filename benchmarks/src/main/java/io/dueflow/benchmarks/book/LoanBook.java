package io.dueflow.benchmarks.book;

import io.dueflow.command.schedule.SharedSchedule;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The loans that every contender collects: all of one kind, each with one installment due on each of the dates.
 *
 * @param projects how many loans, hence how many installments are due on each date
 * @param tenders how many investors fund each loan
 * @param periods how many due dates there are, a month apart
 * @param firstDue the first due date
 */
public record LoanBook(int projects, int tenders, int periods, LocalDate firstDue) {

    private static final long CENTS_PER_TENDER = 123_457;
    private static final int PROJECTS_PER_INVESTOR = 2;

    public List<LocalDate> dueDates() {
        return IntStream.range(0, periods).mapToObj(firstDue::plusMonths).toList();
    }

    /** All loans, each made when it is asked for. */
    public Stream<BookedLoan> loans() {
        return IntStream.range(0, projects).mapToObj(this::loan);
    }

    private BookedLoan loan(int number) {
        var tendersOfLoan = IntStream.range(0, tenders)
                .mapToObj(place -> tender(number, place))
                .toList();
        var project = new Project(
                "P%07d".formatted(number),
                "B%07d".formatted(number),
                "CB%07d".formatted(number),
                Money.sum(tendersOfLoan.stream().map(Tender::amount).toList()),
                firstDue.minusMonths(1),
                periods,
                RepaymentWay.EQUAL_INSTALLMENTS,
                new BigDecimal("0.12"),
                new BigDecimal("0.09"),
                new BigDecimal("0.1"));
        return new BookedLoan(project, tendersOfLoan, SharedSchedule.of(project, tendersOfLoan));
    }

    private Tender tender(int loan, int place) {
        var investor = (loan + place * 7_919L) % Math.max(tenders, projects / PROJECTS_PER_INVESTOR);
        return new Tender(
                "T%07d-%d".formatted(loan, place),
                "I%07d".formatted(investor),
                "CI%07d".formatted(investor),
                Money.ofCents(CENTS_PER_TENDER + loan % 1_000 + place));
    }
}
