package io.dueflow.messages.bank.statement;

import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * One line of the bank's statement of a day.
 *
 * @param number the line's place among the lines, from 1
 * @param freezeRequestNo the freeze that is settled or released; null for a freeze
 * @param userNo the borrower whose money it is
 * @param amount what was frozen, settled or released, or would have been
 * @param commission what the platform received of a settlement in all; zero for everything else
 * @param payouts what investors received of a settlement; where the bank's books are right, amount = commission + payouts
 * @param bankCode the bank's own word for the result, for the eyes of persons
 */
public record StatementLine(
        long number,
        StatementEntry entry,
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        String userNo,
        Money amount,
        Money commission,
        List<StatementPayout> payouts,
        Instant bookedAt,
        StatementResult result,
        String bankCode) {

    public StatementLine {
        payouts = List.copyOf(payouts);
    }

    public boolean booked() {
        return result == StatementResult.BOOKED;
    }
}
