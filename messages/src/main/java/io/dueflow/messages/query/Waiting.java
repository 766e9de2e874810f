package io.dueflow.messages.query;

import java.util.List;

/**
 * What waits.
 *
 * @param counts of all that waits; kinds without any are left out
 * @param openCases how many cases wait for a person, whatever their installments do
 * @param page of what was asked for
 * @param next where the page ended, or null when it is the last
 */
public record Waiting(List<WaitingCount> counts, long openCases, List<WaitingEntry> page, InstallmentKey next) {}
