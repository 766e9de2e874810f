package io.dueflow.reminder.send;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.reminder.due.InstallmentStory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;

/**
 * What a borrower owes at this moment of one date's installments. The read model says which there are; whether they are
 * paid is asked of their own events, since the read model lags.
 */
public final class AmountOwed {

    private static final int PAGE = 100;
    private static final long QUERY_TIMEOUT_SECONDS = 30;

    private final QueryGateway queries;
    private final EventStore events;

    public AmountOwed(QueryGateway queries, EventStore events) {
        this.queries = queries;
        this.events = events;
    }

    /** Nothing, where all of them are paid or closed. */
    Money of(OutstandingReminder reminder) {
        return Money.sum(installments(reminder).stream()
                .filter(installment -> !installment.status().isOver())
                .filter(installment -> isOwed(installment, reminder.kind()))
                .map(Installment::amount)
                .toList());
    }

    private boolean isOwed(Installment installment, ReminderKind kind) {
        var story = InstallmentStory.read(events, installment.projectNo(), installment.period());
        return !story.hasEnded() && (kind != ReminderKind.OVERDUE || story.isOverdue());
    }

    private List<Installment> installments(OutstandingReminder reminder) {
        var all = new ArrayList<Installment>();
        InstallmentKey after = null;
        do {
            var page = page(reminder, after);
            all.addAll(page.installments());
            after = page.next();
        } while (after != null);
        return all;
    }

    private InstallmentPage page(OutstandingReminder reminder, InstallmentKey after) {
        var query = new FindInstallments(
                reminder.borrowerUserNo(), null, null, reminder.dueDate(), reminder.dueDate(), after, PAGE);
        return queries.query(query, InstallmentPage.class)
                .orTimeout(QUERY_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
