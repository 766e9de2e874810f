package io.dueflow.messages.bank;

import io.dueflow.messages.RepaymentEvent;

/** What happened to one request to the bank (存管交易记录). */
public sealed interface BankEvent extends RepaymentEvent
        permits FreezeRequested,
                FundsFrozen,
                FreezeRefused,
                ConfirmationRequested,
                RepaymentConfirmed,
                ConfirmationRefused,
                BankOutcomeUnknown {

    String requestNo();

    int attempt();
}
