package io.dueflow.messages.receivable;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a receivable (应收). */
public sealed interface ReceivableCommand permits ShareLateFee, MarkReceived, CloseReceivable {

    String projectNo();

    int period();

    @TargetAggregateIdentifier
    default String receivableId() {
        return new ReceivableId(projectNo(), period()).toString();
    }
}
