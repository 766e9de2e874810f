package io.dueflow.messages.bank;

/**
 * Has the gateway ask the bank once more what became of a request, whatever is written down about it, and write down the
 * answer by the usual rules: the first word stands, the opposite of it is a contradiction. Nothing is decided and nothing
 * but a question is sent. Refused where the bank cannot be asked or the request is not recorded.
 */
public record AskBank(String requestNo) {}
