package io.dueflow.simulation.application;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Fills the read models batch by batch, and all over again where asked to. */
public final class ReadSide {

    private static final String READER = "query-side";
    private static final int SEGMENT = 0;
    private static final int BATCH = 1_000;

    private final SimpleEventHandlerInvoker projections;
    private final EventStorageEngine events;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    ReadSide(Ground ground, TransactionManager transactions) {
        this.projections = ground.projections();
        this.events = ground.events();
        this.tokens = ground.tokens();
        this.transactions = transactions;
    }

    /** Projects what is new, in one transaction with the place up to which it has come. */
    public void project() {
        var after = transactions.fetchInTransaction(this::token);
        var batch = read(after);
        if (!batch.isEmpty()) {
            handle(batch);
        }
    }

    private TrackingToken token() {
        if (tokens.fetchSegments(READER).length == 0) {
            tokens.initializeTokenSegments(READER, 1, events.createTailToken());
        }
        return tokens.fetchToken(READER, SEGMENT);
    }

    private List<TrackedEventMessage<?>> read(TrackingToken after) {
        try (var stream = events.readEvents(after, false)) {
            return stream.limit(BATCH).collect(ArrayList::new, List::add, List::addAll);
        }
    }

    private void handle(List<TrackedEventMessage<?>> batch) {
        var unitOfWork = new BatchingUnitOfWork<>(batch);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.onPrepareCommit(
                ending -> tokens.storeToken(batch.get(batch.size() - 1).trackingToken(), READER, SEGMENT));
        var result = unitOfWork.executeWithResult(() -> {
            projections.handle(unitOfWork.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException("the read models cannot take " + batch, result.exceptionResult());
        }
    }

    /** Empties the read models and fills them again. */
    public void replay() {
        transactions.executeInTransaction(() -> {
            projections.performReset();
            tokens.storeToken(events.createTailToken(), READER, SEGMENT);
        });
        project();
    }
}
