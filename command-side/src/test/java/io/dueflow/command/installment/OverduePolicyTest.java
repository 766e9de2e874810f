package io.dueflow.command.installment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverduePolicyTest {

    private static final LocalDate MISSING_SINCE = LocalDate.of(2026, 2, 28);

    private final OverduePolicy policy = new OverduePolicy(3, new BigDecimal("0.0005"));

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
                .isThrownBy(() -> new OverduePolicy(-1, BigDecimal.ZERO))
                .withMessage("dueflow.overdue.grace-days is -1 but must be from 0 to 365");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverduePolicy(3, new BigDecimal("0.5")))
                .withMessage("dueflow.overdue.late-fee-rate is 0.5 but must be from 0 to 0.01");
    }
}
