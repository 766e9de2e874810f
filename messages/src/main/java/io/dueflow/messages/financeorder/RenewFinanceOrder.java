package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/**
 * Has the order run on beyond its end. A repeat with the same {@code applyId} changes nothing. See
 * {@link FinanceOrderRenewed}.
 */
public record RenewFinanceOrder(String financeId, String applyId, Term renewTime, LocalDate newEndDate)
        implements FinanceOrderCommand {}
