package io.dueflow.app.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class BooksProofTest {

    /** A borrower pays 100.00: to anna 60.00, to bo 39.00, and 1.00 is kept. */
    private static BooksSoFar oneRepayment() {
        var books = new BooksSoFar();
        books.freeze(Money.ofCents(100_00));
        books.settle(Money.ofCents(100_00));
        books.collect("borrower", Money.ofCents(100_00));
        books.credit("anna", Money.ofCents(60_00));
        books.credit("bo", Money.ofCents(39_00));
        books.keep(Money.ofCents(1_00));
        return books;
    }

    private static BooksProof proof(Books bank, Books events, Books readModels) {
        var books = new LinkedHashMap<String, Books>();
        books.put("bank", bank);
        books.put("events", events);
        books.put("readModels", readModels);
        return new BooksProof(books);
    }

    @Test
    void three_witnesses_that_say_the_same_agree() {
        var proof = proof(
                oneRepayment().close(), oneRepayment().close(), oneRepayment().close());

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.agree()).isTrue();
    }

    @Test
    void a_cent_that_went_to_the_wrong_investor_is_found_although_every_sum_is_right() {
        var wrong = oneRepayment();
        wrong.credit("anna", Money.ofCents(1));
        wrong.credit("bo", Money.ofCents(-1));

        var proof = proof(oneRepayment().close(), oneRepayment().close(), wrong.close());

        assertThat(proof.agree()).isFalse();
        assertThat(proof.differences())
                .containsExactly(
                        "credited to anna: bank says 60.00, readModels says 60.01",
                        "credited to bo: bank says 39.00, readModels says 38.99");
    }

    @Test
    void an_investor_whom_one_witness_does_not_know_is_named() {
        var more = oneRepayment();
        more.credit("chen", Money.ofCents(5));
        more.keep(Money.ofCents(-5));

        var proof = proof(oneRepayment().close(), more.close(), oneRepayment().close());

        assertThat(proof.differences()).contains("credited to chen: bank says null, events says 0.05");
    }

    /** As where a tender is so small that a period's interest is no cent: only the events tell of it. */
    @Test
    void an_investor_who_got_nothing_is_no_difference() {
        var nothing = oneRepayment();
        nothing.credit("dora", Money.ZERO);

        var proof =
                proof(oneRepayment().close(), nothing.close(), oneRepayment().close());

        assertThat(proof.differences()).isEmpty();
    }

    @Test
    void a_borrower_who_paid_another_amount_is_named() {
        var wrong = oneRepayment();
        wrong.collect("borrower", Money.ofCents(1));
        wrong.keep(Money.ofCents(1));

        var proof = proof(oneRepayment().close(), wrong.close(), oneRepayment().close());

        assertThat(proof.differences()).contains("debited from borrower: bank says 100.00, events says 100.01");
    }

    @Test
    void money_that_went_nowhere_is_found_even_when_all_witnesses_say_the_same() {
        var lost = oneRepayment();
        lost.keep(Money.ofCents(-1));

        var proof = proof(lost.close(), lost.close(), lost.close());

        assertThat(proof.agree()).isFalse();
        assertThat(proof.differences())
                .contains("readModels: collected 100.00 is not credited 99.00 + commission 0.99")
                .hasSize(3);
    }

    @Test
    void a_freeze_that_one_witness_still_holds_is_found() {
        var holding = oneRepayment();
        holding.freeze(Money.ofCents(7_00));

        var proof =
                proof(holding.close(), oneRepayment().close(), oneRepayment().close());

        assertThat(proof.differences())
                .containsExactly(
                        "frozen: bank says 7.00, events says 0.00", "frozen: bank says 7.00, readModels says 0.00");
    }
}
