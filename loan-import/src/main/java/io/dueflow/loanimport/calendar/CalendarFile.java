package io.dueflow.loanimport.calendar;

import io.dueflow.loanimport.check.CalendarCheck;
import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.read.CalendarFileReader;
import io.dueflow.messages.calendar.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A calendar of working days as a CSV file, one named day a line. */
public record CalendarFile(Path file) {

    /** The most bad records that a refusal lists. */
    static final int SHOWN = 50;

    /** @throws CalendarRefused where it cannot be read, any record is bad, or it names no day */
    public WorkingDays read() {
        var rejected = new ArrayList<RejectedRecord>();
        var check = new CalendarCheck(rejected::add);
        try (var in = Files.newInputStream(file)) {
            new CalendarFileReader(file.getFileName().toString(), in).readCsv(check::check);
        } catch (IOException e) {
            throw new CalendarRefused("The calendar of working days %s cannot be read: %s".formatted(file, e));
        }
        if (!rejected.isEmpty()) {
            throw new CalendarRefused("The calendar of working days %s has %d bad records:%n%s"
                    .formatted(file, rejected.size(), listed(rejected)));
        }
        if (check.named().isEmpty()) {
            throw new CalendarRefused("The calendar of working days %s names no day.".formatted(file));
        }
        return new WorkingDays(check.named());
    }

    private static String listed(List<RejectedRecord> rejected) {
        return rejected.stream()
                .limit(SHOWN)
                .map(bad -> "  %s, line %d, %s \"%s\": %s"
                        .formatted(
                                bad.file(),
                                bad.line(),
                                bad.field().isEmpty() ? "record" : bad.field(),
                                bad.value(),
                                bad.reason()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
