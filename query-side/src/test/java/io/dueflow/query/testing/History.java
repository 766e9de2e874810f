package io.dueflow.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.query.progress.ReadModelPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things happen, and waits until the read models show them. */
@Component
public class History {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TABLES = List.of(
            "project",
            "repayment_plan",
            "receivable_plan",
            "receivable_detail",
            "repayment_detail",
            "late_fee_share",
            "receivable_closing",
            "depository_record",
            "operator_case",
            "operator_case_step",
            "repayment_timeline",
            "due_date_run",
            "due_date_run_shard",
            "reminder",
            "finance_order",
            "finance_order_tender");

    private final EventStore store;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final EventProcessingConfiguration processing;
    private final ReadModelPosition position;
    private final Totals totals;
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();

    History(
            EventStore store,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            EventProcessingConfiguration processing,
            ReadModelPosition position,
            Totals totals) {
        this.store = store;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.processing = processing;
        this.position = position;
        this.totals = totals;
    }

    /** Publishes the events, all of this moment, and waits until they show. */
    public void happened(Instant at, Object... events) {
        publish(at, events);
        awaitProjection();
    }

    public void publish(Instant at, Object... events) {
        publish(Arrays.stream(events).map(event -> message(at, event)).toList());
    }

    public static EventMessage<?> message(Instant at, Object event) {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), event, MetaData.with("correlationId", "cause-of-it"), at);
    }

    public void publish(List<? extends EventMessage<?>> messages) {
        transaction.executeWithoutResult(status -> {
            var unitOfWork = DefaultUnitOfWork.startAndGet(messages.get(0));
            store.publish(messages.stream().map(this::inItsStream).toList());
            unitOfWork.commit();
        });
    }

    private EventMessage<?> inItsStream(EventMessage<?> message) {
        var stream = StreamNames.of(message.getPayload());
        if (stream == null) {
            return message;
        }
        var type = stream.substring(0, stream.indexOf('/'));
        return new GenericDomainEventMessage<>(
                type, stream, lengths.merge(stream, 1L, Long::sum), message, message.getTimestamp());
    }

    public void awaitProjection() {
        var head = jdbc.queryForObject("select coalesce(max(global_index), 0) from domain_event_entry", Long.class);
        if (head == 0) {
            return;
        }
        var horizon = horizon();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!position.hasSeen(head, horizon)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the projections did not reach " + head + ": "
                        + processor().processingStatus());
            }
            sleep();
        }
    }

    /** The number of a transaction that begins now. */
    public long horizon() {
        return jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class);
    }

    /** Empties the read models and fills them again from the first event. */
    public void replay() {
        processor().shutDown();
        processor().resetTokens();
        var left = dump();
        processor().start();
        awaitProjection();
        assertThat(left.values()).as("a reset empties every table").allMatch(List::isEmpty);
    }

    public PooledStreamingEventProcessor processor() {
        return processing
                .eventProcessor("query-side", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** All rows of all read models as text. */
    public Map<String, List<String>> dump() {
        var tables = TABLES.stream().collect(Collectors.toMap(table -> table, this::rows, (a, b) -> a, TreeMap::new));
        // Totals that have come down to nothing may stay or may never have been written.
        tables.put("installment_total", totals.keptOfInstallments());
        tables.put("attempt_total", totals.keptOfAttempts());
        // The horizon is taken anew by each projection.
        tables.put("due_date_run_round", jdbc.queryForList("""
                        select (to_jsonb(r) - 'opened_horizon' - 'swept_horizon')::text
                        from due_date_run_round r order by 1""", String.class));
        return tables;
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select r::text from %s r order by 1".formatted(table), String.class);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
