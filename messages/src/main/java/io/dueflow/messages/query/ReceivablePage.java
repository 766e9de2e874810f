package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of receivables.
 *
 * @param next where it ended, or null when it is the last
 */
public record ReceivablePage(List<ReceivableEntry> receivables, ReceivableKey next) {}
