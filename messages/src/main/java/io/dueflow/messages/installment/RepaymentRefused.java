package io.dueflow.messages.installment;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.RefusalReason;

/** The bank refused this attempt; nothing was collected by it. */
public record RepaymentRefused(String projectNo, int period, int attempt, RefusalReason reason, String explanation)
        implements InstallmentEvent, RepaymentAttemptEvent {}
