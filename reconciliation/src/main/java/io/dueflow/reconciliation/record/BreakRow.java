package io.dueflow.reconciliation.record;

import io.dueflow.messages.reconciliation.Difference;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One break and where it stands.
 *
 * @param foundAt when it was found first, from which its age counts
 * @param closedBy the person who explained it, or null
 */
public record BreakRow(
        LocalDate date,
        String breakNo,
        Difference difference,
        BreakState state,
        Instant foundAt,
        Instant changedAt,
        String closedBy,
        String reason) {}
