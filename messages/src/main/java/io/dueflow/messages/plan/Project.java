package io.dueflow.messages.plan;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One loan (标的) and its terms.
 *
 * @param periods how many months it runs
 * @param borrowerAnnualRate what the borrower pays a year, as a fraction: 0.12 is 12 %
 * @param annualRate what the investors earn a year, as a fraction, at most the borrower's
 * @param investorFeeRate the share of an investor's interest that the platform keeps, as a fraction
 */
public record Project(
        String projectNo,
        String borrowerUserNo,
        String borrowerConsumerId,
        Money amount,
        LocalDate startDate,
        int periods,
        RepaymentWay repaymentWay,
        BigDecimal borrowerAnnualRate,
        BigDecimal annualRate,
        BigDecimal investorFeeRate) {}
