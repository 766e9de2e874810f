package io.dueflow.query.api;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Checks what comes from outside before it is asked. */
public final class Checked {

    static final String DEFAULT_LIMIT = "50";
    public static final int MOST = 200;

    private static final int REQUEST_NO_LENGTH = 64;
    private static final int CASE_NO_LENGTH = 128;

    private Checked() {}

    static int limit(int limit) {
        return between("limit", limit, MOST);
    }

    public static int period(int period) {
        return period("period", period);
    }

    static int period(String parameter, int periods) {
        return between(parameter, periods, Limits.PERIODS);
    }

    /** A number or id as it comes with a project or a user; null stays null. */
    public static String identifier(String parameter, String text) {
        if (text != null && !IdentifierForm.isMetBy(text)) {
            throw new BadParameter(parameter, IdentifierForm.REASON);
        }
        return text;
    }

    public static String requestNo(String text) {
        return text("requestNo", text, REQUEST_NO_LENGTH);
    }

    /** What a message to other systems is about; null stays null. */
    static String about(String text) {
        return text("about", text, REQUEST_NO_LENGTH);
    }

    public static String caseNo(String text) {
        return caseNo("caseNo", text);
    }

    /** A case's number as a cursor carries it. */
    static String caseNo(String parameter, String text) {
        return text(parameter, text, CASE_NO_LENGTH);
    }

    /** Null stays null. */
    public static LocalDate date(String parameter, LocalDate date) {
        if (date != null && (date.isBefore(Limits.FIRST_ASKED_DATE) || date.isAfter(Limits.LAST_ASKED_DATE))) {
            throw new BadParameter(
                    parameter, "must lie between %s and %s".formatted(Limits.FIRST_ASKED_DATE, Limits.LAST_ASKED_DATE));
        }
        return date;
    }

    /** What a request cannot do without. */
    public static <T> T given(String parameter, T value) {
        if (value == null) {
            throw new BadParameter(parameter, "is missing");
        }
        return value;
    }

    static Money yuan(String parameter, BigDecimal amount) {
        try {
            return Money.ofYuan(given(parameter, amount));
        } catch (ArithmeticException e) {
            throw new BadParameter(parameter, "must be an amount in yuan with at most two decimals");
        }
    }

    static void order(LocalDate dueFrom, LocalDate dueTo) {
        if (dueFrom != null && dueTo != null && dueFrom.isAfter(dueTo)) {
            throw new BadParameter("dueFrom", "must not be after dueTo");
        }
    }

    private static int between(String parameter, int number, int most) {
        if (number < 1 || number > most) {
            throw new BadParameter(parameter, "must be from 1 to %d".formatted(most));
        }
        return number;
    }

    private static String text(String parameter, String text, int most) {
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameter(parameter, "must have 1 to %d printable characters".formatted(most));
        }
        return text;
    }
}
