package io.dueflow.command.whatif;

import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A plan with all that happened to it, read from its streams: two for each period, and one more.
 *
 * @param installments by their periods; those in which nothing is owed have none
 */
record StoredPlan(
        Project project,
        List<Tender> tenders,
        SortedMap<Integer, InstallmentStory> installments,
        SortedMap<Integer, ReceivableStory> receivables) {

    static Optional<StoredPlan> read(EventStore events, String projectNo) {
        var plan = new StoredPlanReader(events, projectNo);
        return plan.project == null ? Optional.empty() : Optional.of(plan.read());
    }

    static InstallmentStory readInstallment(EventStore events, InstallmentId id) {
        var story = new InstallmentStory();
        forEach(events, id.toString(), story::tell);
        return story;
    }

    private static void forEach(EventStore events, String stream, Consumer<Object> teller) {
        events.readEvents(stream).forEachRemaining(event -> teller.accept(event.getPayload()));
    }

    private static final class StoredPlanReader {

        private final EventStore events;
        private final List<Tender> tenders = new ArrayList<>();
        private Project project;

        StoredPlanReader(EventStore events, String projectNo) {
            this.events = events;
            forEach(events, new PlanId(projectNo).toString(), event -> {
                if (event instanceof RepaymentPlanActivated activated) {
                    project = activated.project();
                } else if (event instanceof TendersRecorded recorded) {
                    tenders.addAll(recorded.tenders());
                }
            });
        }

        StoredPlan read() {
            var installments = new TreeMap<Integer, InstallmentStory>();
            var receivables = new TreeMap<Integer, ReceivableStory>();
            for (var period = 1; period <= project.periods(); period++) {
                var installment = readInstallment(events, new InstallmentId(project.projectNo(), period));
                if (installment.scheduled() != null) {
                    var receivable = new ReceivableStory();
                    forEach(events, new ReceivableId(project.projectNo(), period).toString(), receivable::tell);
                    installments.put(period, installment);
                    receivables.put(period, receivable);
                }
            }
            return new StoredPlan(project, tenders, installments, receivables);
        }
    }
}
