package io.dueflow.messages.bank;

import io.dueflow.messages.RepaymentAttemptEvent;

/** What happened to one request to the bank (存管交易记录). */
public sealed interface BankEvent extends RepaymentAttemptEvent, OfBankRequest
        permits FreezeRequested,
                FundsFrozen,
                FreezeRefused,
                ConfirmationRequested,
                RepaymentConfirmed,
                ConfirmationRefused,
                ReleaseRequested,
                FreezeReleased,
                ReleaseRefused,
                BankOutcomeUnknown,
                BankSilent,
                BankSilenceEnded,
                AnswerContradicted {

    @Override
    default String repaymentNo() {
        return RepaymentAttemptEvent.super.repaymentNo();
    }
}
