package io.dueflow.messages.financeorder;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The investor's money is taken (购买成功).
 *
 * @param incomeRate what the investor is promised a year, as a fraction: 0.065 for 6.5 %
 * @param sequestDate the date on which the money was set aside
 * @param closurePeriod for how long the investor cannot leave (封闭期)
 * @param productCycle how long the product runs (产品周期)
 */
public record FinanceOrderPurchased(
        String financeId, BigDecimal incomeRate, LocalDate sequestDate, Term closurePeriod, Term productCycle)
        implements FinanceOrderEvent {}
