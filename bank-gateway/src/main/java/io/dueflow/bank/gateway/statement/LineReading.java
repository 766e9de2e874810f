package io.dueflow.bank.gateway.statement;

import io.dueflow.bank.gateway.protocol.RespCode;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.bank.statement.StatementResult;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a line of the bank's statement into our words. What was booked must say all about it; what was refused may have
 * been refused for what it lacked.
 */
final class LineReading {

    private static final Pattern RESP_CODE = Pattern.compile("\\d{5}");

    private final LocalDate date;

    LineReading(LocalDate date) {
        this.date = date;
    }

    /** @param serial the number that the line must bear */
    StatementLine of(LineFields fields, long serial) {
        if (!fields.text("serialNo").equals(Long.toString(serial))) {
            throw fields.wrong("serialNo", "'" + fields.text("serialNo") + "' should be " + serial);
        }
        var entry = entry(fields);
        var result = result(fields);
        var settled = entry == StatementEntry.SETTLEMENT && result == StatementResult.BOOKED;
        return new StatementLine(
                serial,
                entry,
                fields.number("requestNo"),
                freezeRequestNo(fields, entry, result),
                known(fields, "projectNo", result),
                known(fields, "userNo", result),
                amount(fields, result),
                settled ? fields.amount("commission") : nothing(fields, "commission", Money.ZERO),
                settled ? fields.payouts("payouts") : nothing(fields, "payouts", List.<StatementPayout>of()),
                bookedAt(fields),
                result,
                fields.text("respCode"));
    }

    private static StatementEntry entry(LineFields fields) {
        var name = fields.text("serviceName");
        if (name.equals(ServiceName.USER_AUTO_PRE_TRANSACTION.name())) {
            return StatementEntry.FREEZE;
        }
        if (name.equals(ServiceName.CONFIRM_REPAYMENT.name())) {
            return StatementEntry.SETTLEMENT;
        }
        if (name.equals(ServiceName.CANCEL_PRE_TRANSACTION.name())) {
            return StatementEntry.RELEASE;
        }
        throw fields.wrong("serviceName", "'" + name + "' is not listed in a statement");
    }

    private static StatementResult result(LineFields fields) {
        var code = fields.text("respCode");
        if (!RESP_CODE.matcher(code).matches()) {
            throw fields.wrong("respCode", "'" + code + "' is not a code of five digits");
        }
        return code.equals(RespCode.SUCCESS) ? StatementResult.BOOKED : StatementResult.REFUSED;
    }

    private static String freezeRequestNo(LineFields fields, StatementEntry entry, StatementResult result) {
        return entry == StatementEntry.FREEZE
                ? nothing(fields, "preRequestNo", null)
                : known(fields, "preRequestNo", result);
    }

    private static String known(LineFields fields, String column, StatementResult result) {
        return result == StatementResult.BOOKED ? fields.number(column) : fields.optionalNumber(column);
    }

    private static Money amount(LineFields fields, StatementResult result) {
        var amount = fields.amount("amount");
        if (result == StatementResult.BOOKED && !amount.isPositive()) {
            throw fields.wrong("amount", "must be above zero where it was booked");
        }
        return amount;
    }

    private Instant bookedAt(LineFields fields) {
        var bookedAt = fields.instant("bookedAt");
        if (!Shanghai.dateOf(bookedAt).equals(date)) {
            throw fields.wrong("bookedAt", "'" + fields.text("bookedAt") + "' is not of " + date);
        }
        return bookedAt;
    }

    private static <T> T nothing(LineFields fields, String column, T otherwise) {
        fields.empty(column);
        return otherwise;
    }
}
