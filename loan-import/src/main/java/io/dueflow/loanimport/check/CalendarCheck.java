package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.CalendarFileReader;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.calendar.DayKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Checks the records of a calendar of working days, each of which names another day. */
public final class CalendarCheck {

    private static final DateRule DATE = new DateRule();
    private static final NameRule<DayKind> KIND = new NameRule<>(DayKind.class);

    private final Consumer<RejectedRecord> rejected;
    private final Map<LocalDate, DayKind> named = new HashMap<>();

    public CalendarCheck(Consumer<RejectedRecord> rejected) {
        this.rejected = rejected;
    }

    public void check(RawRecord raw) {
        var check = new RecordCheck(raw, rejected);
        var date = check.field(CalendarFileReader.DATE, DATE);
        var kind = check.field(CalendarFileReader.KIND, KIND);
        if (check.isGood() && named.putIfAbsent(date.orElseThrow(), kind.orElseThrow()) != null) {
            check.reject(CalendarFileReader.DATE, "An earlier record names the same day.");
        }
    }

    /** The days of the good records. */
    public Map<LocalDate, DayKind> named() {
        return Map.copyOf(named);
    }
}
