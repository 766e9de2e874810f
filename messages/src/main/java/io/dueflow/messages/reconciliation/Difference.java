package io.dueflow.messages.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * How the two sides differ about one request. Over all differences of a day, {@code atBank} less {@code withUs} is what the
 * sums of the two sides differ by.
 *
 * @param projectNo as we know it, or else as the bank does; null where neither says
 * @param listed whether the statement of the date lists the request
 * @param counterpart with TIMING, the date on which the other side has it; null while that is awaited, and otherwise
 * @param atBank what counts for the date at the bank
 * @param withUs what counts for the date with us
 * @param bankSays for people
 * @param weSay for people
 * @param cause why, where that is known
 * @param repair the command that mends it, or who has to
 */
public record Difference(
        BreakKind kind,
        String requestNo,
        StatementEntry entry,
        @JsonInclude(Include.NON_NULL) String projectNo,
        boolean listed,
        @JsonInclude(Include.NON_NULL) LocalDate counterpart,
        Money atBank,
        Money withUs,
        String bankSays,
        String weSay,
        @JsonInclude(Include.NON_NULL) String cause,
        String repair) {

    /** A day's break of a kind about a request; a second pass over the day finds the same number. */
    public String breakNo(LocalDate date) {
        return breakNo(date, requestNo, kind);
    }

    public static String breakNo(LocalDate date, String requestNo, BreakKind kind) {
        return date + "-" + requestNo + "-" + kind;
    }
}
