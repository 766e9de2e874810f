package io.dueflow.messages.installment;

import io.dueflow.messages.RepaymentEvent;

/** What happened to one installment. */
public sealed interface InstallmentEvent extends RepaymentEvent
        permits InstallmentScheduled,
                RepaymentStarted,
                RepaymentRefused,
                InstallmentOverdue,
                CollectionStopped,
                CollectionResumed,
                InstallmentClosed,
                InstallmentRepaid {}
