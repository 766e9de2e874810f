package io.dueflow.messages.receivable;

import io.dueflow.messages.OfRepayment;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a receivable (应收). */
public sealed interface ReceivableCommand extends OfRepayment permits ShareLateFee, MarkReceived, CloseReceivable {

    String projectNo();

    int period();

    @Override
    default String repaymentNo() {
        return OfRepayment.repaymentNo(projectNo(), period());
    }

    @TargetAggregateIdentifier
    default String receivableId() {
        return new ReceivableId(projectNo(), period()).toString();
    }
}
