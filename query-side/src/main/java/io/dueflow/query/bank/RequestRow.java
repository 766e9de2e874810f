package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.query.BankRequestKind;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A row of {@code depository_record}.
 *
 * @param asked null if the row was there before; its columns never change
 */
record RequestRow(String requestNo, Asked asked, RequestAnswer answer) {

    /**
     * What was asked of the bank.
     *
     * @param borrowerUserNo the payer, of a freeze only
     * @param amount in cents
     */
    record Asked(
            BankEvent event,
            BankRequestKind kind,
            String freezeRequestNo,
            String borrowerUserNo,
            long amount,
            Instant at) {}

    RequestRow with(UnaryOperator<RequestAnswer> change) {
        return new RequestRow(requestNo, asked, change.apply(answer));
    }
}
