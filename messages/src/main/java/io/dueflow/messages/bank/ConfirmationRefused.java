package io.dueflow.messages.bank;

/** The bank said no to the confirmation; the money is still frozen. */
public record ConfirmationRefused(
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        RefusalReason reason,
        String bankCode,
        String bankMessage)
        implements BankEvent {}
