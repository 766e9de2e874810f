package io.dueflow.messages.financeorder;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The investor has left and has the money (已退出).
 *
 * @param totalAmount all that the investor got
 * @param incomeRate what the investor earned a year, as a fraction
 */
public record FinanceOrderExited(
        String financeId, FundDirection fundDirection, Money totalAmount, BigDecimal incomeRate, LocalDate exitDate)
        implements FinanceOrderEvent {}
