package io.dueflow.messages.financeorder;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * An investor has placed the order (下单成功).
 *
 * @param userId the investor on the platform
 * @param channelCode through which channel the order came
 * @param purchaseId the platform's number of the purchase
 * @param createDate the business date of the order
 */
public record FinanceOrderPlaced(
        String financeId,
        String userId,
        Money investAmount,
        String channelCode,
        ProductType productType,
        String productName,
        String purchaseId,
        LocalDate createDate)
        implements FinanceOrderEvent {}
