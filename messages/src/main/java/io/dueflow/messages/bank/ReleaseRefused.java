package io.dueflow.messages.bank;

/** The bank did not release the freeze, or was not asked to; the money is still frozen, or was paid out after all. */
public record ReleaseRefused(
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        RefusalReason reason,
        String bankCode,
        String bankMessage)
        implements BankEvent {}
