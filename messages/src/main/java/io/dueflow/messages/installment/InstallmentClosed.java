package io.dueflow.messages.installment;

import io.dueflow.messages.Closing;

/** The installment has ended without a payment through the bank, as two persons have decided. */
public record InstallmentClosed(String projectNo, int period, Closing closing, String caseNo, String reason)
        implements InstallmentEvent {}
