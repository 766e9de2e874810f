package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.DelinquencyBucket;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysPastDueTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "1, DAYS_1_TO_3", "3, DAYS_1_TO_3", "4, DAYS_4_TO_30", "30, DAYS_4_TO_30", "31, DAYS_31_TO_60",
        "60, DAYS_31_TO_60", "61, DAYS_61_TO_90", "90, DAYS_61_TO_90", "91, OVER_90_DAYS", "4000, OVER_90_DAYS"
    })
    void each_day_has_its_bucket(long days, DelinquencyBucket bucket) {
        assertThat(DaysPastDue.on(DUE.plusDays(days), DUE, WorkingDays.EVERY_DAY)
                        .bucket())
                .hasValue(bucket);
    }

    @Test
    void nothing_is_late_on_its_due_date_or_before() {
        assertThat(DaysPastDue.on(DUE, DUE, WorkingDays.EVERY_DAY).bucket()).isEmpty();
        assertThat(DaysPastDue.on(DUE.minusDays(40), DUE, WorkingDays.EVERY_DAY).days())
                .isZero();
    }

    /** Due on Thursday, the 1st, a holiday until Wednesday, and asked for on the 8th; from then on each day counts. */
    @ParameterizedTest
    @CsvSource({"2026-10-07, 0", "2026-10-08, 0", "2026-10-09, 1", "2026-10-10, 2", "2026-10-12, 4"})
    void nobody_is_late_before_the_day_on_which_it_is_collected_first(LocalDate date, long late) {
        var days = new WorkingDays(LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .collect(Collectors.toMap(Function.identity(), day -> DayKind.HOLIDAY)));

        assertThat(DaysPastDue.on(date, LocalDate.of(2026, 10, 1), days).days()).isEqualTo(late);
    }
}
