package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.RequestNumber;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.reconciliation.match.BankLine;
import io.dueflow.reconciliation.match.Payouts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statement's lines of a request number.
 *
 * @param number what the request number says, empty where it is none of ours
 * @param ended of a freeze: whether the statement settles or releases it
 */
record NumberRows(String requestNo, Optional<RequestNumber> number, List<BankLine> lines, boolean ended) {

    /** Bounds what a statement with one number throughout can take of the memory. */
    private static final int MOST_LINES = 100;

    NumberRows(String requestNo, boolean ended) {
        this(requestNo, RequestNumber.read(requestNo), new ArrayList<>(1), ended);
    }

    /** A freeze is judged by what settles or releases it, and names the payer of both. */
    StreamRange withWhatBelongsToIt() {
        return number.map(ours -> new StreamRange(stream(ours.confirmation()), stream(ours.release())))
                .orElseGet(() -> StreamRange.only(stream(requestNo)));
    }

    Stream<String> earlierConfirmations() {
        return number.filter(RequestNumber::isConfirmation).stream().flatMap(RequestNumber::earlierConfirmations);
    }

    static String stream(String requestNo) {
        return new BankRequestId(requestNo).toString();
    }

    void take(ResultSet row) throws SQLException {
        var place = row.getLong("number");
        if (place == 0) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            throw new IllegalStateException(
                    "The statement lists " + requestNo + " more than " + MOST_LINES + " times; it is not one of ours.");
        }
        lines.add(new BankLine(
                place,
                StatementEntry.valueOf(row.getString("entry")),
                requestNo,
                row.getString("freeze_request_no"),
                row.getString("project_no"),
                row.getString("user_no"),
                Money.ofCents(row.getLong("amount")),
                Money.ofCents(row.getLong("commission")),
                new Payouts(row.getString("payouts")),
                row.getBoolean("booked"),
                row.getString("bank_code")));
    }
}
