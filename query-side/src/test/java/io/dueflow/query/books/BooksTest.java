package io.dueflow.query.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.Books;
import io.dueflow.messages.query.BorrowerBook;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBook;
import io.dueflow.messages.query.InvestorBooks;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other tests have books of their own in the same database, so the totals are compared before and after. */
@QuerySideTest
class BooksTest {

    private static final LocalDate DATE = LocalDate.of(2024, 7, 31);
    private static final Instant AT = Instant.parse("2024-07-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    QueryGateway queries;

    @Test
    void what_is_collected_is_what_is_credited_and_kept_and_what_is_not_settled_stays_frozen() {
        var loan = new Loan("BK1", "ZZ-B1", "ZZ-I1", "ZZ-I2", DATE);
        var stuck = new Loan("BK2", "ZZ-B2", "ZZ-I1", "ZZ-I2", DATE);
        var before = books();
        history.publish(AT, loan.activated());
        history.publish(AT, stuck.activated());
        history.publish(AT, loan.collected(1, 1, DATE, 1));
        history.publish(
                AT,
                stuck.started(1, 1, DATE, 1),
                stuck.freezeRequested(1, 1),
                stuck.frozen(1, 1),
                stuck.confirmationRequested(1, 1));
        history.happened(
                AT,
                new ConfirmationRefused(
                        stuck.confirmationNo(1, 1),
                        stuck.freezeNo(1, 1),
                        "BK2",
                        1,
                        1,
                        RefusalReason.TENDER_UNKNOWN,
                        "30010",
                        "标的不存在"),
                stuck.refused(1, 1, RefusalReason.TENDER_UNKNOWN));

        var after = books();
        assertThat(after.collected().minus(before.collected())).isEqualTo(Loan.cents(103_000));
        assertThat(after.credited().minus(before.credited())).isEqualTo(Loan.cents(102_280));
        assertThat(after.commission().minus(before.commission())).isEqualTo(Loan.cents(600));
        assertThat(after.fees().minus(before.fees())).isEqualTo(Loan.cents(120));
        assertThat(after.frozen().minus(before.frozen())).isEqualTo(Loan.cents(103_000));

        assertThat(queries.query(new FindInvestorBooks("ZZ-I", 1), InvestorBooks.class)
                        .join()
                        .page())
                .containsExactly(new InvestorBook("ZZ-I1", Loan.cents(61_368), Loan.cents(72)));
        assertThat(queries.query(new FindInvestorBooks("ZZ-I1", 10), InvestorBooks.class)
                        .join()
                        .page())
                .containsExactly(new InvestorBook("ZZ-I2", Loan.cents(40_912), Loan.cents(48)));
        assertThat(queries.query(new FindBorrowerBooks("ZZ-B", 10), BorrowerBooks.class)
                        .join()
                        .page())
                .containsExactly(
                        new BorrowerBook("ZZ-B1", Loan.cents(103_000), Loan.cents(0)),
                        new BorrowerBook("ZZ-B2", Loan.cents(0), Loan.cents(103_000)));
        assertThat(queries.query(new FindBorrowerBooks("ZZ-B1", 1), BorrowerBooks.class)
                        .join()
                        .page())
                .extracting(BorrowerBook::userNo)
                .containsExactly("ZZ-B2");
    }

    @Test
    void a_late_fee_is_collected_with_the_installment_and_credited_to_the_investors() {
        var loan = new Loan("BK3", "ZY-B1", "ZY-I1", "ZY-I2", DATE);
        var before = books();
        history.publish(AT, loan.activated());
        history.publish(AT, loan.refusedForBalance(1, 1, DATE, 1));
        history.publish(AT, loan.startedLate(1, 2, DATE.plusDays(5), 1));
        history.happened(AT, loan.paidLate(1, 2));

        var after = books();
        assertThat(after.collected().minus(before.collected())).isEqualTo(Loan.cents(104_500));
        assertThat(after.credited().minus(before.credited())).isEqualTo(Loan.cents(103_780));
        assertThat(after.frozen()).isEqualTo(before.frozen());
        assertThat(queries.query(new FindInvestorBooks("ZY-I", 2), InvestorBooks.class)
                        .join()
                        .page())
                .containsExactly(
                        new InvestorBook("ZY-I1", Loan.cents(62_268), Loan.cents(72)),
                        new InvestorBook("ZY-I2", Loan.cents(41_512), Loan.cents(48)));
        assertThat(queries.query(new FindBorrowerBooks("ZY-B", 1), BorrowerBooks.class)
                        .join()
                        .page())
                .containsExactly(new BorrowerBook("ZY-B1", Loan.cents(104_500), Loan.cents(0)));
        assertThat(queries.query(new FindDay(DATE), Day.class).join().lateFees())
                .isEqualTo(Loan.LATE_FEE);
    }

    private Books books() {
        return queries.query(new FindBooks(), Books.class).join();
    }
}
