package io.dueflow.command.schedule;

import static io.dueflow.command.sample.Loans.loan;
import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static io.dueflow.messages.plan.RepaymentWay.ALL_AT_END;
import static io.dueflow.messages.plan.RepaymentWay.EQUAL_INSTALLMENTS;
import static io.dueflow.messages.plan.RepaymentWay.EQUAL_PRINCIPAL;
import static io.dueflow.messages.plan.RepaymentWay.INTEREST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.receivable.ReceivableShare;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandComputedScheduleTest {

    @Test
    void equal_installments_are_the_annuity_rounded_up_and_the_last_settles_the_cents() {
        // 10 / (1 − 1.01⁻³) = 340.0221; interest of 1000.00, 669.97 and 336.64 at 1 % and at 0.5 %.
        assertThat(RepaymentSchedule.of(thousandYuan(EQUAL_INSTALLMENTS, 3)))
                .containsExactly(
                        period(1, "2026-02-28", "330.03", "10.00", "5.00"),
                        period(2, "2026-03-31", "333.33", "6.70", "3.35"),
                        period(3, "2026-04-30", "336.64", "3.37", "1.68"));
    }

    @Test
    void equal_principal_is_rounded_down_and_the_last_takes_what_is_left() {
        assertThat(RepaymentSchedule.of(thousandYuan(EQUAL_PRINCIPAL, 3)))
                .containsExactly(
                        period(1, "2026-02-28", "333.33", "10.00", "5.00"),
                        period(2, "2026-03-31", "333.33", "6.67", "3.33"),
                        period(3, "2026-04-30", "333.34", "3.33", "1.67"));
    }

    @Test
    void interest_first_leaves_all_principal_to_the_last() {
        assertThat(RepaymentSchedule.of(thousandYuan(INTEREST_FIRST, 3)))
                .containsExactly(
                        period(1, "2026-02-28", "0.00", "10.00", "5.00"),
                        period(2, "2026-03-31", "0.00", "10.00", "5.00"),
                        period(3, "2026-04-30", "1000.00", "10.00", "5.00"));
    }

    @Test
    void all_at_end_is_one_period_with_the_interest_of_all_months_rounded_once() {
        // 1000 × 0.07 × 5 / 12 = 29.1667, while five months of 5.83 would be 29.15.
        assertThat(RepaymentSchedule.of(loan("1000.00", ALL_AT_END, 5, "0.07", "0.05")))
                .containsExactly(period(1, "2026-06-30", "1000.00", "29.17", "20.83"));
    }

    @Test
    void without_interest_the_equal_installment_is_the_loan_divided_and_rounded_up() {
        assertThat(RepaymentSchedule.of(loan("100.00", EQUAL_INSTALLMENTS, 3, "0", "0")))
                .extracting(ScheduledPeriod::amount)
                .containsExactly(money("33.34"), money("33.34"), money("33.32"));
    }

    @Test
    void a_loan_of_one_cent_is_repaid_with_the_first_installment_and_the_other_months_owe_nothing() {
        List<ScheduledPeriod> periods = RepaymentSchedule.of(loan("0.01", EQUAL_INSTALLMENTS, 360, "0", "0"));

        assertThat(periods).hasSize(360);
        assertThat(periods)
                .filteredOn(ScheduledPeriod::isOwed)
                .containsExactly(period(1, "2026-02-28", "0.01", "0", "0"));
    }

    @Test
    void a_loan_that_rounding_up_repays_early_owes_nothing_in_the_months_that_remain() {
        List<ScheduledPeriod> periods = RepaymentSchedule.of(loan("10000.00", EQUAL_INSTALLMENTS, 360, "0.36", "0.36"));

        assertThat(periods.get(0).amount()).isEqualTo(money("300.01"));
        assertThat(periods).filteredOn(period -> !period.isOwed()).hasSize(8);
    }

    @Test
    void due_dates_are_clipped_to_the_month_and_never_drift() {
        assertThat(RepaymentSchedule.of(thousandYuan(INTEREST_FIRST, 25)))
                .extracting(ScheduledPeriod::dueDate)
                .contains(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2028, 2, 29))
                .allMatch(date -> date.getDayOfMonth() == date.lengthOfMonth());
    }

    @Test
    void principal_and_interest_go_to_those_furthest_behind_and_in_doubt_to_the_first() {
        Project project = thousandYuan(EQUAL_PRINCIPAL, 3);

        List<SharedPeriod> periods = SharedSchedule.of(project, tenders("500.00", "250.00", "250.00"));

        // 333.33 is shared as 166.665, 83.3325, 83.3325, and 5.00 as 2.50, 1.25, 1.25.
        assertThat(periods.get(0).shares())
                .containsExactly(
                        share(1, "166.67", "2.50", "0.25"),
                        share(2, "83.33", "1.25", "0.13"),
                        share(3, "83.33", "1.25", "0.13"));
        // Exact so far: 333.33, 166.665, 166.665, of which 166.66, 83.335, 83.335 are still missing; 3.33 has 0.5 cents
        // left.
        assertThat(periods.get(1).shares())
                .containsExactly(
                        share(1, "166.66", "1.67", "0.17"),
                        share(2, "83.34", "0.83", "0.08"),
                        share(3, "83.33", "0.83", "0.08"));
        assertThat(periods.get(2).shares())
                .containsExactly(
                        share(1, "166.67", "0.83", "0.08"),
                        share(2, "83.33", "0.42", "0.04"),
                        share(3, "83.34", "0.42", "0.04"));
    }

    private static ScheduledPeriod period(
            int number, String dueDate, String principal, String interest, String investorInterest) {
        return new ScheduledPeriod(
                number, LocalDate.parse(dueDate), money(principal), money(interest), money(investorInterest));
    }

    private static ReceivableShare share(int tender, String principal, String interest, String fee) {
        return new ReceivableShare("T" + tender, "investor-" + tender, money(principal), money(interest), money(fee));
    }
}
