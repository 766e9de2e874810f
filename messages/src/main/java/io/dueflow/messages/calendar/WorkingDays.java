package io.dueflow.messages.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days on which the bank is asked for money (工作日). In a year of which any day is named, these are Mondays to Fridays
 * without the holidays, and the weekends that are made up for; nobody knows the holidays of any other year, so there it
 * is every day.
 */
public final class WorkingDays {

    /** Without a calendar, or where nobody heeds it. */
    public static final WorkingDays EVERY_DAY = new WorkingDays(Map.of());

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, DayKind> named;
    private final SortedSet<Integer> years;

    public WorkingDays(Map<LocalDate, DayKind> named) {
        this.named = Map.copyOf(named);
        this.years = named.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean include(LocalDate date) {
        if (!years.contains(date.getYear())) {
            return true;
        }
        var kind = named.get(date);
        return kind == null ? !WEEKEND.contains(date.getDayOfWeek()) : kind == DayKind.WORKDAY;
    }

    /** The day on which what falls due on the date is collected first: that day, or the next working day. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!include(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    public LocalDate after(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    public LocalDate before(LocalDate date) {
        var day = date.minusDays(1);
        while (!include(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many there are after the one date, up to and including the other; none where it does not come later. */
    public long between(LocalDate after, LocalDate until) {
        if (isEveryDay()) {
            return Math.max(0, ChronoUnit.DAYS.between(after, until));
        }
        return after.isBefore(until)
                ? after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::include)
                        .count()
                : 0;
    }

    /** The due dates of which something is collected on the day first; none where it is no working day. */
    public List<LocalDate> dueDatesOf(LocalDate day) {
        return include(day)
                ? before(day).plusDays(1).datesUntil(day.plusDays(1)).toList()
                : List.of();
    }

    public boolean isEveryDay() {
        return years.isEmpty();
    }

    /** The years whose days are known, in their order; none where it is every day. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years);
    }
}
