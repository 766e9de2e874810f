package io.dueflow.messages.installment;

import io.dueflow.messages.Closing;

/** Ends the installment without a payment through the bank, as two persons have decided. */
public record CloseInstallment(String projectNo, int period, Closing closing, String caseNo, String reason)
        implements InstallmentCommand {}
