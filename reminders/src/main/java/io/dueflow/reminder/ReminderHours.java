package io.dueflow.reminder;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * At which hours of the platform's day borrowers are reminded.
 *
 * @param time from when on those are reminded who owe something tomorrow
 * @param quietFrom from when on nobody is disturbed
 * @param quietUntil until when, usually of the next day; where it equals {@code quietFrom}, there are no quiet hours
 */
public record ReminderHours(LocalTime time, LocalTime quietFrom, LocalTime quietUntil) {

    /** The day of which borrowers are to be reminded at this moment; none before the hour and in quiet hours. */
    public Optional<LocalDate> dayToRemindOf(Instant moment) {
        var now = Shanghai.timeOf(moment);
        return now.isBefore(time) || endOfQuiet(moment).isPresent()
                ? Optional.empty()
                : Optional.of(Shanghai.dateOf(moment).plusDays(1));
    }

    /** When the quiet hours end that the moment lies in; empty outside of them. */
    public Optional<Instant> endOfQuiet(Instant moment) {
        var now = Shanghai.timeOf(moment);
        if (!isQuiet(now)) {
            return Optional.empty();
        }
        var date = Shanghai.dateOf(moment);
        var endsOn = now.isBefore(quietUntil) ? date : date.plusDays(1);
        return Optional.of(Shanghai.at(endsOn, quietUntil));
    }

    /** Whether every day's time for reminders falls in quiet hours that end only the next day, when it is too late. */
    boolean areQuietFromTimeOn() {
        return quietUntil.isBefore(quietFrom) && !time.isBefore(quietFrom);
    }

    private boolean isQuiet(LocalTime now) {
        var overMidnight = quietUntil.isBefore(quietFrom);
        return overMidnight
                ? !now.isBefore(quietFrom) || now.isBefore(quietUntil)
                : !now.isBefore(quietFrom) && now.isBefore(quietUntil);
    }
}
