package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Columns;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks the terms of a project by themselves. */
final class ProjectCheck {

    private static final NumberRule NUMBER = new NumberRule();
    private static final AmountRule AMOUNT = new AmountRule();
    private static final DateRule DATE = new DateRule();
    private static final PeriodsRule PERIODS = new PeriodsRule();
    private static final NameRule<RepaymentWay> REPAYMENT_WAY = new NameRule<>(RepaymentWay.class);
    private static final RateRule ANNUAL_RATE = new RateRule("0.36");
    private static final RateRule FEE_RATE = new RateRule("1");

    /**
     * What is known of the project.
     *
     * @param projectNo present if it is a valid number, even where other fields are bad
     * @param project present if every field is good
     */
    record Result(Optional<String> projectNo, Optional<Project> project) {}

    private final Consumer<RejectedRecord> rejected;

    ProjectCheck(Consumer<RejectedRecord> rejected) {
        this.rejected = rejected;
    }

    Result check(RawRecord raw) {
        RecordCheck check = new RecordCheck(raw, rejected);
        Optional<String> projectNo = check.field(Columns.PROJECT_NO, NUMBER);
        Optional<String> userNo = check.field(Columns.BORROWER_USER_NO, NUMBER);
        Optional<String> consumerId = check.field(Columns.BORROWER_CONSUMER_ID, NUMBER);
        Optional<Money> amount = check.field(Columns.AMOUNT, AMOUNT);
        Optional<LocalDate> startDate = check.field(Columns.START_DATE, DATE);
        Optional<Integer> periods = check.field(Columns.PERIODS, PERIODS);
        Optional<RepaymentWay> way = check.field(Columns.REPAYMENT_WAY, REPAYMENT_WAY);
        Optional<BigDecimal> borrowerRate = check.field(Columns.BORROWER_ANNUAL_RATE, ANNUAL_RATE);
        Optional<BigDecimal> investorRate = check.field(Columns.ANNUAL_RATE, ANNUAL_RATE);
        Optional<BigDecimal> feeRate = check.field(Columns.INVESTOR_FEE_RATE, FEE_RATE);
        if (isHigher(investorRate, borrowerRate)) {
            check.reject(Columns.ANNUAL_RATE, "It must not be higher than borrowerAnnualRate.");
        }
        if (!check.isGood()) {
            return new Result(projectNo, Optional.empty());
        }
        Project project = new Project(
                projectNo.get(),
                userNo.get(),
                consumerId.get(),
                amount.get(),
                startDate.get(),
                periods.get(),
                way.get(),
                borrowerRate.get(),
                investorRate.get(),
                feeRate.get());
        return new Result(projectNo, Optional.of(project));
    }

    private static boolean isHigher(Optional<BigDecimal> investors, Optional<BigDecimal> borrowers) {
        return investors.isPresent() && borrowers.isPresent() && investors.get().compareTo(borrowers.get()) > 0;
    }
}
