package io.dueflow.command.schedule;

import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;

/**
 * One period with what each tender is owed in it.
 *
 * @param shares one per tender, in the order of the tenders
 */
public record SharedPeriod(ScheduledPeriod due, List<ReceivableShare> shares) {}
