package io.dueflow.status.compose;

import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.money.Money;

/** What every message about a finance order repeats. */
public record FinanceOrderFacts(
        String financeId,
        String userId,
        Money investAmount,
        String channelCode,
        ProductType productType,
        String productName) {

    public static FinanceOrderFacts of(FinanceOrderPlaced event) {
        return new FinanceOrderFacts(
                event.financeId(),
                event.userId(),
                event.investAmount(),
                event.channelCode(),
                event.productType(),
                event.productName());
    }
}
