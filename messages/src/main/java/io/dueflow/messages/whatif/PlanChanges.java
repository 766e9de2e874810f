package io.dueflow.messages.whatif;

import io.dueflow.messages.plan.RepaymentWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is to be other than it is; what is null stays.
 *
 * @param periods months
 * @param paid by the period, the day on which its money came; a period that is not named is as late as it was
 */
public record PlanChanges(
        LocalDate startDate,
        Integer periods,
        RepaymentWay repaymentWay,
        BigDecimal borrowerAnnualRate,
        BigDecimal annualRate,
        BigDecimal investorFeeRate,
        Map<Integer, LocalDate> paid) {}
