package io.dueflow.messages.query;

import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderStatus;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A finance order (理财单) and how far it has come. What belongs to a later step is null.
 *
 * @param endDate as it is after all renewals
 * @param renewals how many there were
 * @param applyId of the last renewal
 * @param exitEndDate the last day that earns interest
 * @param exitIncomeRate what the investor earned a year
 */
public record FinanceOrderRecord(
        String financeId,
        String userId,
        Money investAmount,
        String channelCode,
        ProductType productType,
        String productName,
        String purchaseId,
        LocalDate createDate,
        FinanceOrderStatus status,
        BigDecimal incomeRate,
        LocalDate sequestDate,
        Term closurePeriod,
        Term productCycle,
        LocalDate beginDate,
        LocalDate endDate,
        int renewals,
        String applyId,
        ExitType exitType,
        LocalDate exitEndDate,
        LocalDate auditDate,
        FundDirection fundDirection,
        Money totalAmount,
        BigDecimal exitIncomeRate,
        LocalDate exitDate,
        Instant changedAt) {}
