package io.dueflow.reminder.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthOfADayTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "BEFORE_DUE, 2026-03-09, true",
        "BEFORE_DUE, 2026-03-10, false",
        "BEFORE_DUE, 2026-03-12, false",
        "REFUSED, 2026-03-09, false",
        "REFUSED, 2026-03-10, true",
        "REFUSED, 2026-03-11, false",
        "OVERDUE, 2026-03-10, false",
        "OVERDUE, 2026-03-11, true",
        "OVERDUE, 2026-06-11, true"
    })
    void each_kind_has_its_days(ReminderKind kind, LocalDate today, boolean allowed) {
        assertThat(new TruthOfADay(today, WorkingDays.EVERY_DAY).allows(kind, DUE))
                .isEqualTo(allowed);
    }
}
