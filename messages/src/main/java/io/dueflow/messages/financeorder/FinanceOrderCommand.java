package io.dueflow.messages.financeorder;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a finance order (理财单). */
public sealed interface FinanceOrderCommand
        permits PlaceFinanceOrder,
                PurchaseFinanceOrder,
                StartInterest,
                RenewFinanceOrder,
                ApproveExit,
                ExitFinanceOrder,
                AssignTender {

    String financeId();

    @TargetAggregateIdentifier
    default String financeOrderId() {
        return new FinanceOrderId(financeId()).toString();
    }
}
