package io.dueflow.messages.financeorder;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Says that the investor has left. A repeat changes nothing. See {@link FinanceOrderExited}. */
public record ExitFinanceOrder(
        String financeId, FundDirection fundDirection, Money totalAmount, BigDecimal incomeRate, LocalDate exitDate)
        implements FinanceOrderCommand {}
