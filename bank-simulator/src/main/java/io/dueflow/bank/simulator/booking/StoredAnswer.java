package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.Answer;
import java.util.concurrent.CompletableFuture;

/**
 * The answer that every repeat of a number gets.
 *
 * @param payer the user that it is about; null where there is none
 * @param durable completes when the answer may be given
 */
public record StoredAnswer(Answer answer, String payer, CompletableFuture<Void> durable) {}
