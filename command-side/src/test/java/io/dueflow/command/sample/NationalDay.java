package io.dueflow.command.sample;

import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Working days around the holiday of 2026: 1 to 7 October, Thursday to Wednesday, with Saturday the 10th made up for. */
public final class NationalDay {

    public static final WorkingDays DAYS = new WorkingDays(Stream.concat(
                    LocalDate.of(2026, 10, 1)
                            .datesUntil(LocalDate.of(2026, 10, 8))
                            .map(holiday -> Map.entry(holiday, DayKind.HOLIDAY)),
                    Stream.of(Map.entry(LocalDate.of(2026, 10, 10), DayKind.WORKDAY)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    private NationalDay() {}
}
