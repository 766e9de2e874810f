package io.dueflow.messages.financeorder;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Says that the investor's money is taken. A repeat changes nothing. See {@link FinanceOrderPurchased}. */
public record PurchaseFinanceOrder(
        String financeId, BigDecimal incomeRate, LocalDate sequestDate, Term closurePeriod, Term productCycle)
        implements FinanceOrderCommand {}
