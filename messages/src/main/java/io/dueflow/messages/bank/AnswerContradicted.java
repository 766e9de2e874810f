package io.dueflow.messages.bank;

/**
 * The bank has told the opposite of what it had told before of the same request. The first word stands until two persons
 * have found otherwise.
 *
 * @param standing the first word
 * @param told the later one
 * @param nowDone whether the later word says that the bank did it
 */
public record AnswerContradicted(
        String requestNo, String projectNo, int period, int attempt, String standing, String told, boolean nowDone)
        implements BankEvent {}
