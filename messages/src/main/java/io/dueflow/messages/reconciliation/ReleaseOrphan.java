package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/**
 * Has a freeze released that nothing settles: one operator proposes it by this command, and another one's carries it out.
 * Answers, as a {@link Boolean}, whether it is approved by now. Refused where the break is no open orphan.
 */
public record ReleaseOrphan(LocalDate date, String breakNo, String operator) implements BreakCommand {}
