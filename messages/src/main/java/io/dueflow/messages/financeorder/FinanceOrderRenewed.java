package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/**
 * The order runs on beyond its end (续约成功).
 *
 * @param applyId the platform's number of the application for it
 * @param renewTime by how long it is renewed
 */
public record FinanceOrderRenewed(
        String financeId, String applyId, Term renewTime, LocalDate oldEndDate, LocalDate newEndDate)
        implements FinanceOrderEvent {}
