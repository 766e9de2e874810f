package io.dueflow.reminder.due;

import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** What happened to one installment, from its own events, which no read model is ahead of. */
public record InstallmentStory(List<?> events) {

    public static InstallmentStory read(EventStore store, String projectNo, int period) {
        var stream = store.readEvents(new InstallmentId(projectNo, period).toString());
        return new InstallmentStory(stream.asStream().map(Message::getPayload).toList());
    }

    public Optional<InstallmentScheduled> scheduled() {
        return of(InstallmentScheduled.class).stream().findFirst();
    }

    /** Whether it is paid, or closed without a payment. */
    public boolean hasEnded() {
        return !of(InstallmentRepaid.class).isEmpty()
                || !of(InstallmentClosed.class).isEmpty();
    }

    public boolean isOverdue() {
        return !of(InstallmentOverdue.class).isEmpty();
    }

    /** Whether the attempt was made on this business date. */
    boolean wasTried(int attempt, LocalDate businessDate) {
        return of(RepaymentStarted.class).stream()
                .anyMatch(started ->
                        started.attempt() == attempt && started.businessDate().equals(businessDate));
    }

    private <E> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
