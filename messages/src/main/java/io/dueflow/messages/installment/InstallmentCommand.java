package io.dueflow.messages.installment;

import io.dueflow.messages.OfRepayment;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one installment. */
public sealed interface InstallmentCommand extends OfRepayment
        permits StartRepayment,
                MarkRepaid,
                MarkRefused,
                StopCollection,
                ResumeCollection,
                CloseInstallment,
                AcceptRepaid {

    String projectNo();

    int period();

    @Override
    default String repaymentNo() {
        return OfRepayment.repaymentNo(projectNo(), period());
    }

    @TargetAggregateIdentifier
    default String installmentId() {
        return new InstallmentId(projectNo(), period()).toString();
    }
}
