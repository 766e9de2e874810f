package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/** Lets the investor leave. A repeat changes nothing. See {@link ExitApproved}. */
public record ApproveExit(String financeId, ExitType exitType, LocalDate endDate, LocalDate auditDate)
        implements FinanceOrderCommand {}
