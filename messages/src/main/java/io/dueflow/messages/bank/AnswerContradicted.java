package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/**
 * The bank has told the opposite of what it had told before of the same request. The first word stands until two persons
 * have found otherwise.
 *
 * @param amount of the request
 * @param standing the first word
 * @param told the later one
 * @param nowDone whether the later word says that the bank did it
 */
public record AnswerContradicted(
        String requestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount,
        String standing,
        String told,
        boolean nowDone)
        implements BankEvent {}
