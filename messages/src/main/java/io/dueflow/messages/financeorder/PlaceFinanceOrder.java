package io.dueflow.messages.financeorder;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/** Places an order. A repeat with the same content changes nothing. See {@link FinanceOrderPlaced}. */
public record PlaceFinanceOrder(
        String financeId,
        String userId,
        Money investAmount,
        String channelCode,
        ProductType productType,
        String productName,
        String purchaseId,
        LocalDate createDate)
        implements FinanceOrderCommand {}
