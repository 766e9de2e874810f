package io.dueflow.messages.bank;

/** The bank said no to the freeze; nothing was set aside. */
public record FreezeRefused(
        String requestNo,
        String projectNo,
        int period,
        int attempt,
        RefusalReason reason,
        String bankCode,
        String bankMessage)
        implements BankEvent {}
