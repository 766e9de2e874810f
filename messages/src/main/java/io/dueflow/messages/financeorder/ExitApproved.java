package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/**
 * The investor may leave, and is on the way out (退出审核通过, 退出中).
 *
 * @param endDate the last day that earns interest
 * @param auditDate the date of the approval
 */
public record ExitApproved(String financeId, ExitType exitType, LocalDate endDate, LocalDate auditDate)
        implements FinanceOrderEvent {}
