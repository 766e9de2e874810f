package io.dueflow.messages.query;

import java.time.LocalDate;

/**
 * What is due by the date and not paid nor on its way, in one shard, in the order of due date, project and period.
 *
 * @param round the round that asks; what it already tried is left out
 * @param shard from 0 to {@code shards - 1}
 * @param after where the last page ended, or null for the first page
 * @param limit the most installments to return
 */
public record FindDueInstallments(
        LocalDate businessDate, int round, int shard, int shards, InstallmentKey after, int limit) {}
