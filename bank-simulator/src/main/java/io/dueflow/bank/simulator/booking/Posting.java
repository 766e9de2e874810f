package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.Answer;
import java.util.concurrent.CompletableFuture;

/**
 * What came of a request.
 *
 * @param durable completes when the answer may be given
 * @param repeated whether the number had been answered before
 */
public record Posting(Answer answer, CompletableFuture<Void> durable, boolean repeated) {}
