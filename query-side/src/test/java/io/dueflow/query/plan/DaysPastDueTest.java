package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.query.DelinquencyBucket;
import java.time.LocalDate;
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
        assertThat(DaysPastDue.on(DUE.plusDays(days), DUE).bucket()).hasValue(bucket);
    }

    @Test
    void nothing_is_late_on_its_due_date_or_before() {
        assertThat(DaysPastDue.on(DUE, DUE).bucket()).isEmpty();
        assertThat(DaysPastDue.on(DUE.minusDays(40), DUE).days()).isZero();
    }
}
