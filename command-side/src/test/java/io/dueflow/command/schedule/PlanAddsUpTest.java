package io.dueflow.command.schedule;

import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static io.dueflow.messages.plan.RepaymentWay.EQUAL_PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanAddsUpTest {

    private static final Project PROJECT = thousandYuan(EQUAL_PRINCIPAL, 2);
    private static final List<Tender> TENDERS = tenders("600.00", "400.00");
    private static final Money CENT = money("0.01");

    private final List<SharedPeriod> periods = new ArrayList<>(SharedSchedule.of(PROJECT, TENDERS));

    @Test
    void a_sound_plan_passes() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_period_that_pays_investors_a_cent_too_much_does_not() {
        changeShare(
                0, 1, share -> with(share, share.principal(), share.interest().plus(CENT), share.commission()));

        assertBroken(this::check, "period 1");
    }

    @Test
    void a_fee_above_the_interest_does_not() {
        changeShare(
                0,
                1,
                share -> with(
                        share,
                        share.principal(),
                        share.interest(),
                        share.interest().plus(CENT)));

        assertBroken(this::check, "period 1, tender T2");
    }

    @Test
    void a_negative_share_does_not() {
        changeShare(0, 0, share -> with(share, CENT.minus(money("0.02")), share.interest(), share.commission()));

        assertBroken(this::check, "period 1, tender T1");
    }

    @Test
    void investors_who_earn_more_than_the_borrower_pays_do_not() {
        ScheduledPeriod due = periods.get(0).due();
        periods.set(
                0,
                new SharedPeriod(
                        new ScheduledPeriod(
                                1,
                                due.dueDate(),
                                due.principal(),
                                due.interest(),
                                due.interest().plus(CENT)),
                        periods.get(0).shares()));

        assertBroken(this::check, "period 1");
    }

    @Test
    void a_missing_period_does_not() {
        periods.remove(1);

        assertBroken(this::check, "the principal of all periods");
    }

    @Test
    void a_cent_moved_from_one_tender_to_another_does_not() {
        changeShare(1, 0, share -> with(share, share.principal().minus(CENT), share.interest(), share.commission()));
        changeShare(1, 1, share -> with(share, share.principal().plus(CENT), share.interest(), share.commission()));

        assertBroken(this::check, "the principal of tender T1");
    }

    private void check() {
        PlanAddsUp.check(PROJECT, TENDERS, periods);
    }

    private static void assertBroken(ThrowingCallable check, String part) {
        assertThatThrownBy(check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The plan of project P1 does not add up: " + part);
    }

    private void changeShare(int period, int tender, UnaryOperator<ReceivableShare> change) {
        SharedPeriod changed = periods.get(period);
        List<ReceivableShare> shares = new ArrayList<>(changed.shares());
        shares.set(tender, change.apply(shares.get(tender)));
        periods.set(period, new SharedPeriod(changed.due(), shares));
    }

    private static ReceivableShare with(ReceivableShare share, Money principal, Money interest, Money commission) {
        return new ReceivableShare(share.tenderNo(), share.investorUserNo(), principal, interest, commission);
    }
}
