package io.dueflow.reconciliation.match;

import java.time.LocalDate;

/**
 * What a pass over another date has noted about a request.
 *
 * @param listed whether that date's statement lists it
 * @param awaited whether it was not listed and was expected in the statement of a day beside
 */
public record NeighbourNote(LocalDate date, boolean listed, boolean awaited) {}
