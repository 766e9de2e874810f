package io.dueflow.messages.query;

/** What a request asks of the bank. */
public enum BankRequestKind {
    FREEZE,
    CONFIRMATION,
    RELEASE
}
