package io.dueflow.query.api;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.Limits;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.whatif.DayWhatIf;
import io.dueflow.messages.whatif.MoneyThere;
import io.dueflow.messages.whatif.RepaymentWhatIf;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is to be other than it is, as it is written in parameters. */
final class WhatIfParameters {

    private static final Pattern PAID = Pattern.compile("(\\d{1,3})=(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern BALANCE =
            Pattern.compile("(" + IdentifierForm.PATTERN + ")=(\\d{1,12}(?:\\.\\d{1,2})?)(?:@(\\d\\d:\\d\\d))?");
    private static final Pattern SKIP = Pattern.compile("(" + IdentifierForm.PATTERN + ")/(\\d{1,3})");

    private WhatIfParameters() {}

    static Map<Integer, LocalDate> paid(List<String> texts) {
        var paid = new HashMap<Integer, LocalDate>();
        for (var text : texts) {
            var parts = match("paid", PAID, text, "3=2026-05-01");
            var date = Checked.date("paid", readDate(parts.group(2)));
            if (paid.put(period("paid", parts.group(1)), date) != null) {
                throw new BadParameter("paid", "names period " + parts.group(1) + " twice");
            }
        }
        return paid;
    }

    static List<MoneyThere> money(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    var parts = match("balance", BALANCE, text, "B1=500.00 or B1=500.00@14:30");
                    var amount = Checked.yuan("balance", new BigDecimal(parts.group(2)));
                    return new MoneyThere(parts.group(1), readTime(parts.group(3)), amount);
                })
                .toList();
    }

    static List<InstallmentId> skipped(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    var parts = match("skip", SKIP, text, "P1/3");
                    return new InstallmentId(parts.group(1), period("skip", parts.group(2)));
                })
                .toList();
    }

    /** Nothing of it would change the day, so it was mistyped, or meant for another day. */
    static void refuseWhatIsNotOf(DayWhatIf day, List<MoneyThere> money, List<InstallmentId> skipped) {
        var borrowers =
                day.repayments().stream().map(RepaymentWhatIf::borrowerUserNo).collect(Collectors.toSet());
        for (var there : money) {
            if (!borrowers.contains(there.borrowerUserNo())) {
                throw new BadParameter(
                        "balance",
                        "names %s, of whom nothing was asked on %s"
                                .formatted(there.borrowerUserNo(), day.businessDate()));
            }
        }
        var asked = day.repayments().stream()
                .map(repayment -> new InstallmentId(repayment.projectNo(), repayment.period()))
                .collect(Collectors.toSet());
        for (var id : skipped) {
            if (!asked.contains(id)) {
                throw new BadParameter(
                        "skip",
                        "names %s/%d, which was not asked for on %s"
                                .formatted(id.projectNo(), id.period(), day.businessDate()));
            }
        }
    }

    private static Matcher match(String parameter, Pattern pattern, String text, String example) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new BadParameter(parameter, "must be written like " + example);
        }
        return matcher;
    }

    private static int period(String parameter, String text) {
        var period = Integer.parseInt(text);
        if (period < 1 || period > Limits.PERIODS) {
            throw new BadParameter(parameter, "must name a period from 1 to %d".formatted(Limits.PERIODS));
        }
        return period;
    }

    private static LocalDate readDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadParameter("paid", "has a date that is none: " + text);
        }
    }

    private static LocalTime readTime(String text) {
        try {
            return text == null ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new BadParameter("balance", "has a time that is none: " + text);
        }
    }
}
