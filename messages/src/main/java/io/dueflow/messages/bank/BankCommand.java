package io.dueflow.messages.bank;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the custodian bank (存管). Repeating a command with its request number changes nothing. */
public sealed interface BankCommand extends OfBankRequest
        permits FreezeFunds, ConfirmRepayment, ReleaseFreeze, AcceptLaterAnswer {

    String requestNo();

    @TargetAggregateIdentifier
    default String bankRequestId() {
        return new BankRequestId(requestNo()).toString();
    }
}
