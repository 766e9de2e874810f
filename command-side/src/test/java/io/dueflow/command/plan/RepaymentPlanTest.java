package io.dueflow.command.plan;

import static io.dueflow.command.sample.Loans.START;
import static io.dueflow.command.sample.Loans.loan;
import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static io.dueflow.messages.plan.RepaymentWay.EQUAL_PRINCIPAL;
import static io.dueflow.messages.plan.RepaymentWay.INTEREST_FIRST;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RepaymentPlanTest {

    private static final Project PROJECT = thousandYuan(EQUAL_PRINCIPAL, 2);
    private static final List<Tender> TENDERS = tenders("750.00", "250.00");
    private static final Object[] ACTIVATED = {
        new RepaymentPlanActivated(PROJECT, 2), new TendersRecorded("P1", TENDERS)
    };

    private final FixtureConfiguration<RepaymentPlan> fixture = new AggregateTestFixture<>(RepaymentPlan.class);

    @Test
    void activation_opens_an_installment_and_a_receivable_for_each_period() {
        fixture.givenNoPriorActivity()
                .when(new ActivateRepaymentPlan(PROJECT, TENDERS))
                .expectResultMessagePayload(true)
                .expectEvents(
                        new RepaymentPlanActivated(PROJECT, 2),
                        new TendersRecorded("P1", TENDERS),
                        scheduled(1, "500.00", "10.00", "5.00", "510.00"),
                        opened(
                                1,
                                share(TENDERS.get(0), "375.00", "3.75", "0.38"),
                                share(TENDERS.get(1), "125.00", "1.25", "0.13")),
                        scheduled(2, "500.00", "5.00", "2.50", "505.00"),
                        opened(
                                2,
                                share(TENDERS.get(0), "375.00", "1.88", "0.19"),
                                share(TENDERS.get(1), "125.00", "0.62", "0.06")));
    }

    @Test
    void months_in_which_nothing_is_owed_get_no_installment_and_no_receivable() {
        Project free = loan("1000.00", INTEREST_FIRST, 3, "0", "0");

        fixture.givenNoPriorActivity()
                .when(new ActivateRepaymentPlan(free, TENDERS))
                .expectEvents(
                        new RepaymentPlanActivated(free, 2),
                        new TendersRecorded("P1", TENDERS),
                        scheduled(3, "1000.00", "0.00", "0.00", "1000.00"),
                        opened(
                                3,
                                share(TENDERS.get(0), "750.00", "0", "0"),
                                share(TENDERS.get(1), "250.00", "0", "0")));
    }

    @Test
    void a_repeat_changes_nothing() {
        fixture.given(ACTIVATED)
                .when(new ActivateRepaymentPlan(PROJECT, TENDERS))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void a_repeat_is_the_same_with_its_tenders_in_another_order_and_its_rates_written_otherwise() {
        Project sameRates = loan("1000.00", EQUAL_PRINCIPAL, 2, "0.12000000", "0.060");

        fixture.given(ACTIVATED)
                .when(new ActivateRepaymentPlan(sameRates, List.of(TENDERS.get(1), TENDERS.get(0))))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void a_plan_is_not_replaced_by_one_with_other_terms() {
        String reason = "Project P1 already has a plan with other terms: periods, annualRate, tenders.";

        fixture.given(ACTIVATED)
                .when(new ActivateRepaymentPlan(
                        loan("1000.00", EQUAL_PRINCIPAL, 3, "0.12", "0.07"), tenders("700.00", "300.00")))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(reason)
                .expectExceptionDetails(new Refusal(reason))
                .expectNoEvents();
    }

    @Test
    void terms_that_break_a_rule_are_refused_by_field_and_reason() {
        String reason = "Project P1 is refused: tenders: their amounts must add up to the project's amount.";

        fixture.givenNoPriorActivity()
                .when(new ActivateRepaymentPlan(PROJECT, tenders("750.00", "249.99")))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(reason)
                .expectExceptionDetails(new Refusal(reason))
                .expectNoEvents();
    }

    private static InstallmentScheduled scheduled(
            int period, String principal, String interest, String commission, String amount) {
        return new InstallmentScheduled(
                "P1",
                period,
                "borrower-1",
                "C1",
                START.plusMonths(period),
                money(principal),
                money(interest),
                money(commission),
                money(amount));
    }

    private static ReceivableOpened opened(int period, ReceivableShare... shares) {
        return new ReceivableOpened("P1", period, START.plusMonths(period), 1, 1, List.of(shares));
    }

    private static ReceivableShare share(Tender tender, String principal, String interest, String fee) {
        return new ReceivableShare(
                tender.tenderNo(), tender.investorUserNo(), money(principal), money(interest), money(fee));
    }
}
