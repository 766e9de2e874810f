package io.dueflow.messages.receivable;

import java.time.LocalDate;
import java.util.List;

/**
 * The investors are owed these shares for the period. A period with many tenders is opened by several such events.
 *
 * @param part which of the events this is, counted from 1
 * @param parts how many there are for the period
 */
public record ReceivableOpened(
        String projectNo, int period, LocalDate dueDate, int part, int parts, List<ReceivableShare> shares)
        implements ReceivableEvent {}
