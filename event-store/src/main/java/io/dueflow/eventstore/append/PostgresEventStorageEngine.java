package io.dueflow.eventstore.append;

import io.dueflow.eventstore.ahead.StreamsReadAhead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's JDBC engine, made for many small streams handled together: it appends once for each unit of work, in order,
 * and reads streams ahead. Streams are too short to be worth a snapshot, so none is looked for.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private final EventStorageEngine engine;
    private final OrderedAppends appends;
    private final StreamsReadAhead ahead;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** @param engine Axon's, on the same tables; it serializes and reads what is not read ahead */
    public PostgresEventStorageEngine(
            EventStorageEngine engine,
            JdbcTemplate jdbc,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        this.engine = engine;
        this.appends = new OrderedAppends(engine, jdbc, transactions);
        this.ahead = new StreamsReadAhead(jdbc);
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        appends.append(events);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        return ahead.stream(stream)
                .map(entries -> EventStreamUtils.upcastAndDeserializeDomainEvents(
                        entries.stream().filter(entry -> entry.getSequenceNumber() >= firstSequenceNumber),
                        serializer,
                        upcasters))
                .orElseGet(() -> engine.readEvents(stream, firstSequenceNumber));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        return engine.readEvents(trackingToken, mayBlock);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams are short, snapshots are not read");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return engine.lastSequenceNumberFor(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return engine.createTokenAt(moment);
    }
}
