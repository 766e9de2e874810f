package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.bank.statement.StatementUnreadable;
import io.dueflow.messages.money.Money;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the fields of one line by their columns; whatever is not as it must be is told by line and column. */
final class LineFields {

    /** The most characters of a number that identifies something at the bank. */
    private static final int NUMBER_LENGTH = 64;
    /** So many digits that a long holds the cents. */
    private static final int AMOUNT_LENGTH = 18;

    private final List<String> fields;
    private final long line;

    LineFields(List<String> fields, long line) {
        if (fields.size() != StatementColumns.ALL.size()) {
            throw new StatementUnreadable(
                    line, "line", "has " + fields.size() + " fields instead of " + StatementColumns.ALL.size());
        }
        this.fields = fields;
        this.line = line;
    }

    String text(String column) {
        return fields.get(StatementColumns.ALL.indexOf(column));
    }

    StatementUnreadable wrong(String column, String why) {
        return new StatementUnreadable(line, column, why);
    }

    /** A number that must be there. */
    String number(String column) {
        var number = optionalNumber(column);
        if (number == null) {
            throw wrong(column, "is missing");
        }
        return number;
    }

    /** A number, or null where the field is empty. */
    String optionalNumber(String column) {
        return text(column).isEmpty() ? null : checkedNumber(column, text(column));
    }

    void empty(String column) {
        if (!text(column).isEmpty()) {
            throw wrong(column, "must be empty in such a line");
        }
    }

    Money amount(String column) {
        return amount(column, text(column));
    }

    /** What each user got; none twice. */
    List<StatementPayout> payouts(String column) {
        var payouts = new ArrayList<StatementPayout>();
        var users = new HashSet<String>();
        for (var payout : text(column).split(";", -1)) {
            var colon = payout.indexOf(':');
            if (colon < 0) {
                throw wrong(column, "'" + payout + "' is not userNo:amount");
            }
            var userNo = checkedNumber(column, unescaped(column, payout.substring(0, colon)));
            if (!users.add(userNo)) {
                throw wrong(column, "user " + userNo + " is there twice");
            }
            payouts.add(new StatementPayout(userNo, amount(column, payout.substring(colon + 1))));
        }
        return payouts;
    }

    Instant instant(String column) {
        try {
            return OffsetDateTime.parse(text(column)).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong(column, "'" + text(column) + "' is not a time as 2026-12-15T05:00:01.123+08:00");
        }
    }

    private String checkedNumber(String column, String number) {
        if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
            throw wrong(column, "must have 1 to " + NUMBER_LENGTH + " characters");
        }
        for (var i = 0; i < number.length(); i++) {
            if (Character.isWhitespace(number.charAt(i)) || Character.isISOControl(number.charAt(i))) {
                throw wrong(column, "must not hold blanks or control characters");
            }
        }
        return number;
    }

    /** By hand, for a statement has millions of amounts: digits, a point, two digits. */
    private Money amount(String column, String text) {
        var point = text.length() - 3;
        if (point < 1 || text.length() > AMOUNT_LENGTH || text.charAt(point) != '.') {
            throw noAmount(column, text);
        }
        var cents = 0L;
        for (var i = 0; i < text.length(); i++) {
            if (i != point) {
                var digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    throw noAmount(column, text);
                }
                cents = cents * 10 + digit;
            }
        }
        return Money.ofCents(cents);
    }

    private StatementUnreadable noAmount(String column, String text) {
        return wrong(column, "'" + text + "' is not an amount in yuan with two decimals");
    }

    private String unescaped(String column, String userNo) {
        try {
            // The decoder would take a plus for a blank.
            return userNo.indexOf('%') < 0
                    ? userNo
                    : URLDecoder.decode(userNo.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong(column, "'" + userNo + "' is not escaped as it must be");
        }
    }
}
