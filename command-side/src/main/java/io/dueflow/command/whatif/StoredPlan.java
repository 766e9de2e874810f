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
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

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

    static Optional<StoredPlan> read(Function<String, DomainEventStream> streams, String projectNo) {
        var plan = new StoredPlanReader(streams, projectNo);
        return plan.project == null ? Optional.empty() : Optional.of(plan.read());
    }

    static InstallmentStory readInstallment(Function<String, DomainEventStream> streams, InstallmentId id) {
        var story = new InstallmentStory();
        streams.apply(id.toString()).forEachRemaining(event -> story.tell(event.getPayload(), event.getTimestamp()));
        return story;
    }

    private static void forEach(Function<String, DomainEventStream> streams, String stream, Consumer<Object> teller) {
        streams.apply(stream).forEachRemaining(event -> teller.accept(event.getPayload()));
    }

    private static final class StoredPlanReader {

        private final Function<String, DomainEventStream> streams;
        private final List<Tender> tenders = new ArrayList<>();
        private Project project;

        StoredPlanReader(Function<String, DomainEventStream> streams, String projectNo) {
            this.streams = streams;
            forEach(streams, new PlanId(projectNo).toString(), event -> {
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
                var installment = readInstallment(streams, new InstallmentId(project.projectNo(), period));
                if (installment.scheduled() != null) {
                    var receivable = new ReceivableStory();
                    forEach(streams, new ReceivableId(project.projectNo(), period).toString(), receivable::tell);
                    installments.put(period, installment);
                    receivables.put(period, receivable);
                }
            }
            return new StoredPlan(project, tenders, installments, receivables);
        }
    }
}
