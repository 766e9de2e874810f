package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of what is due.
 *
 * @param caughtUp whether the read model has seen every event up to the opening of the round; while it has not, an
 *     empty page does not mean that nothing is left
 */
public record DueInstallments(List<DueInstallment> page, boolean caughtUp) {}
