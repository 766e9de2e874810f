package io.dueflow.command.schedule;

import static io.dueflow.command.sample.Loans.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AnnuityTest {

    @Test
    void a_mortgage_over_thirty_years_is_the_well_known_figure() {
        assertThat(Annuity.regularInstallment(money("1000000.00"), new BigDecimal("0.049"), 360))
                .isEqualTo(money("5307.27"));
    }

    @Test
    void an_annuity_of_whole_cents_is_not_rounded_up() {
        // One period at 12 %: the loan and a hundredth of it. Two at 1200 % a year: 100 a month buys 75.
        assertThat(Annuity.regularInstallment(money("100.00"), new BigDecimal("0.12"), 1))
                .isEqualTo(money("101.00"));
        assertThat(Annuity.regularInstallment(money("75.00"), new BigDecimal("12"), 2))
                .isEqualTo(money("100.00"));
    }

    @Test
    void the_smallest_excess_over_a_whole_cent_is_rounded_up() {
        // 1,000,000,000.00 at 0.00000012 % a year for a month is 1,000,000,000.000001.
        assertThat(Annuity.regularInstallment(money("1000000000.00"), new BigDecimal("0.000000000000012"), 1))
                .isEqualTo(money("1000000000.01"));
    }

    @Test
    void a_rate_whose_twelfth_never_ends_keeps_half_a_cent_exact() {
        // 6.00 × 0.01 / 12 is half a cent; a twelfth cut off anywhere would make it less.
        assertThat(Interest.of(money("6.00"), new BigDecimal("0.01"), 1)).isEqualTo(money("0.01"));
        assertThat(Interest.of(money("5.99"), new BigDecimal("0.01"), 1)).isEqualTo(money("0.00"));
    }
}
