package io.dueflow.messages.query;

import java.time.LocalDate;
import java.util.List;

/**
 * What is late and not paid by now.
 *
 * @param date the day on which the days are counted
 * @param buckets all of them, the least late first
 */
public record Delinquency(LocalDate date, List<DelinquentSum> buckets) {}
