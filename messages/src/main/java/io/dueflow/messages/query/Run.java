package io.dueflow.messages.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The run of a business date (到期还款任务).
 *
 * @param opensAt when it opens by itself, or null if that was never planned
 */
public record Run(LocalDate businessDate, RunState state, Instant opensAt, List<RunRound> rounds, RunTotals totals) {}
