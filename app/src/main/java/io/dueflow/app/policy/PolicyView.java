package io.dueflow.app.policy;

import io.dueflow.app.calendar.CalendarSettings;
import io.dueflow.bank.gateway.BankProperties;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.reminder.ReminderSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

@Schema(name = "Policy", description = "What happens by itself, rule by rule")
record PolicyView(List<Rule> rules) {

    private static final Rule NOBODY_IS_REMINDED =
            new Rule("dueflow.reminders.enabled", "false", "Nobody is reminded by a text.");

    @Schema(name = "PolicyRule", description = "One rule")
    record Rule(
            @Schema(
                    description = "What decides it; absent where nothing can be set",
                    example = "dueflow.overdue.grace-days")
            String setting,

            @Schema(example = "3") String value,
            @Schema(description = "For people") String words) {}

    static PolicyView of(
            CalendarSettings calendar,
            RetryPolicy retries,
            OverduePolicy delay,
            BankProperties bank,
            ReminderSettings reminders) {
        return new PolicyView(List.of(
                collection(retries),
                days(calendar, retries.days()),
                retries(retries),
                grace(delay),
                lateFee(delay),
                new Rule(null, null, "All of a late fee is the investors', in proportion to what each is owed."),
                release(bank),
                silence(bank),
                rest(bank),
                reminders.enabled() ? reminders(reminders) : NOBODY_IS_REMINDED,
                new Rule(
                        null,
                        null,
                        "One operator alone can have a refused installment tried again from the same account; whatever "
                                + "else is done about a case needs two.")));
    }

    private static Rule collection(RetryPolicy retries) {
        var time = retries.collectionTime().toString();
        return new Rule("dueflow.run.collection-time", time, "What is due is collected from " + time + " on.");
    }

    private static Rule days(CalendarSettings calendar, WorkingDays days) {
        if (calendar.calendar().isEmpty()) {
            return new Rule("dueflow.calendar.file", null, "No calendar of working days is loaded: every day is one.");
        }
        var years = days.years().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Rule(
                "dueflow.calendar.collection",
                calendar.collection().name(),
                switch (calendar.collection()) {
                    case NEXT_WORKING_DAY ->
                        "What falls due on another day is collected on the next working day, the amount unchanged. The "
                                + "calendar knows " + years + "; in other years every day is a working day.";
                    case EVERY_DAY -> "Every day is a working day, whatever the calendar says.";
                });
    }

    private static Rule retries(RetryPolicy retries) {
        var times = retries.retryTimes().stream().map(Object::toString).collect(Collectors.joining(", "));
        var firstDay = retries.days().isEveryDay() ? "the due day" : "the first day";
        var onFirstDay = times.isEmpty() ? "" : "at " + times + " of " + firstDay + " and ";
        return new Rule(
                "dueflow.run.retry-times",
                times,
                "What was refused for lack of money is tried again " + onFirstDay + "at " + retries.collectionTime()
                        + " of each later " + day(retries.days()) + ".");
    }

    private static Rule grace(OverduePolicy delay) {
        return new Rule(
                "dueflow.overdue.grace-days",
                String.valueOf(delay.graceDays()),
                "From the first day on which the borrower's money was missing, " + delay.graceDays() + " "
                        + day(delay.days()) + "s cost nothing.");
    }

    private static Rule lateFee(OverduePolicy delay) {
        var rate = delay.lateFeeRate();
        var percent = rate.movePointRight(2).stripTrailingZeros().toPlainString();
        return new Rule(
                "dueflow.overdue.late-fee-rate",
                rate.toPlainString(),
                "Each " + day(delay.days()) + " after them costs " + percent
                        + " % of the principal and interest owed; an attempt asks for "
                        + "the fee of all days until then.");
    }

    private static Rule release(BankProperties bank) {
        return new Rule(
                "bank.release-supported",
                String.valueOf(bank.releaseSupported()),
                bank.releaseSupported()
                        ? "Money that was frozen and cannot be paid out is given back to the borrower, and a person looks."
                        : "Money that was frozen and cannot be paid out stays frozen until a person has seen to it.");
    }

    private static Rule silence(BankProperties bank) {
        return new Rule(
                "bank.silence-bound",
                words(bank.silenceBound()),
                "What the bank has not told after " + words(bank.silenceBound())
                        + " is a case; the bank is asked every " + words(bank.silencePause()) + " from then on.");
    }

    private static Rule rest(BankProperties bank) {
        return new Rule(
                "bank.rest",
                words(bank.rest()),
                "A bank that tells too little is left alone for " + words(bank.rest()) + ", then a few calls try.");
    }

    private static Rule reminders(ReminderSettings reminders) {
        return new Rule(
                "dueflow.reminders.time",
                reminders.time().toString(),
                "Whoever is to pay something tomorrow is reminded by a text from " + reminders.time()
                        + " on, but not from " + reminders.quietFrom() + " to " + reminders.quietUntil() + ".");
    }

    private static String day(WorkingDays days) {
        return days.isEveryDay() ? "day" : "working day";
    }

    /** As in the settings: 1h, 15m. */
    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
