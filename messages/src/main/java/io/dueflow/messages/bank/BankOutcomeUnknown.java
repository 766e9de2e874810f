package io.dueflow.messages.bank;

/**
 * We do not know what the bank did with the request. It is asked about, or repeated with the same number, until known;
 * the event is written once for a request, not for every vain attempt.
 *
 * @param symptom what was seen instead of an answer
 */
public record BankOutcomeUnknown(String requestNo, String projectNo, int period, int attempt, String symptom)
        implements BankEvent {}
