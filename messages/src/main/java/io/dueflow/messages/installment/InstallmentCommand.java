package io.dueflow.messages.installment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one installment. */
public sealed interface InstallmentCommand
        permits StartRepayment,
                MarkRepaid,
                MarkRefused,
                StopCollection,
                ResumeCollection,
                CloseInstallment,
                AcceptRepaid {

    String projectNo();

    int period();

    @TargetAggregateIdentifier
    default String installmentId() {
        return new InstallmentId(projectNo(), period()).toString();
    }
}
