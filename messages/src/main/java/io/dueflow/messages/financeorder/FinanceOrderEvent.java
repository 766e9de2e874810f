package io.dueflow.messages.financeorder;

/** What happened to a finance order (理财单). Events of one order are handled in their order. */
public sealed interface FinanceOrderEvent
        permits FinanceOrderPlaced,
                FinanceOrderPurchased,
                InterestStarted,
                FinanceOrderRenewed,
                ExitApproved,
                FinanceOrderExited,
                TenderAssigned,
                TenderJoined {

    String financeId();
}
