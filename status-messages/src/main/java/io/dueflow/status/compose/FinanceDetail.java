package io.dueflow.status.compose;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a message about a finance order says of its own status, field for field as consuming systems parse it. */
sealed interface FinanceDetail {

    /** 下单成功 */
    record Placed(LocalDate createDate, String fPurchaseId) implements FinanceDetail {}

    /** 购买成功 */
    record Purchased(
            BigDecimal incomeRate,
            LocalDate sequestDate,
            int closurePeriod,
            int closurePeriodType,
            int productCycle,
            int productCycleType)
            implements FinanceDetail {}

    /** 计息开始 */
    record InterestStarted(LocalDate beginDate, LocalDate endDate) implements FinanceDetail {}

    /** 续约成功 */
    record Renewed(String applyId, int renewTime, int renewTimeType, LocalDate oldEndDate, LocalDate newEndDate)
            implements FinanceDetail {}

    /** 退出中 */
    record Exiting(int exitType, LocalDate endDate, LocalDate auditDate) implements FinanceDetail {}

    /** 已退出 */
    record Exited(int fundDirection, BigDecimal totalAmt, BigDecimal incomeRate, LocalDate exitDate)
            implements FinanceDetail {}
}
