package io.dueflow.command.installment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dueflow.command.sample.NationalDay;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverduePolicyTest {

    private static final LocalDate MISSING_SINCE = LocalDate.of(2026, 2, 28);

    private final OverduePolicy policy = new OverduePolicy(3, new BigDecimal("0.0005"), WorkingDays.EVERY_DAY);

    @ParameterizedTest
    @CsvSource({"2026-02-27, 0", "2026-02-28, 0", "2026-03-03, 0", "2026-03-04, 1", "2026-04-02, 30"})
    void days_after_the_grace_are_late(LocalDate businessDate, long lateDays) {
        assertThat(policy.lateDays(MISSING_SINCE, businessDate)).isEqualTo(lateDays);
    }

    @ParameterizedTest
    @CsvSource({
        "34003, 0, 0",
        "34003, 1, 17",
        "34003, 2, 34",
        "34003, 3, 51",
        "34003, 30, 510",
        "1, 1, 0",
        "1, 1000, 1",
        "9007199254740993, 1, 4503599627370",
    })
    void the_fee_is_rounded_once_over_all_days(long owedCents, long lateDays, long feeCents) {
        assertThat(policy.lateFee(Money.ofCents(owedCents), lateDays)).isEqualTo(Money.ofCents(feeCents));
    }

    @Test
    void values_out_of_bounds_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverduePolicy(-1, BigDecimal.ZERO, WorkingDays.EVERY_DAY))
                .withMessage("dueflow.overdue.grace-days is -1 but must be from 0 to 365");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverduePolicy(3, new BigDecimal("0.5"), WorkingDays.EVERY_DAY))
                .withMessage("dueflow.overdue.late-fee-rate is 0.5 but must be from 0 to 0.01");
    }

    /** Refused on 30 September: the first three working days after it are the 8th, the 9th and, made up for, the 10th. */
    @ParameterizedTest
    @CsvSource({"2026-10-07, 0", "2026-10-08, 0", "2026-10-10, 0", "2026-10-11, 0", "2026-10-12, 1", "2026-10-13, 2"})
    void nobody_pays_for_days_on_which_nobody_asks(LocalDate date, long lateDays) {
        assertThat(onWorkingDays().lateDays(LocalDate.of(2026, 9, 30), date)).isEqualTo(lateDays);
    }

    @Test
    void what_falls_due_on_a_holiday_is_not_late_on_the_day_on_which_it_is_asked_for_first() {
        var due = LocalDate.of(2026, 10, 1);

        assertThat(onWorkingDays().firstAskedOn(due)).isEqualTo("2026-10-08");
        assertThat(onWorkingDays().lateDays(onWorkingDays().firstAskedOn(due), LocalDate.of(2026, 10, 13)))
                .isEqualTo(1);
    }

    private OverduePolicy onWorkingDays() {
        return new OverduePolicy(policy.graceDays(), policy.lateFeeRate(), NationalDay.DAYS);
    }
}
