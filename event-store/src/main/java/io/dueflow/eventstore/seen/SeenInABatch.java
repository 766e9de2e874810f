package io.dueflow.eventstore.seen;

import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What the groups of a reader see of a batch, written in the batch's transaction. Only the reader's own units of work
 * keep it: who hands events to the same projections for a purpose of their own does not speak for the reader.
 */
final class SeenInABatch {

    private static final String RESOURCE = SeenInABatch.class.getName();

    private static final long NONE = -1;

    private final EventsSeen seen;
    private final SortedMap<String, SortedMap<Long, Bucket>> byGroup = new TreeMap<>();
    private long readUpTo = NONE;
    private long place;
    private long fingerprint;

    private SeenInABatch(EventsSeen seen) {
        this.seen = seen;
    }

    /** Opens the notes of each batch of a reader, and tells them of each event before any group sees it. */
    static final class Opening implements MessageHandlerInterceptor<EventMessage<?>> {

        private final EventsSeen seen;

        Opening(EventsSeen seen) {
            this.seen = seen;
        }

        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            var batch = unitOfWork.root();
            SeenInABatch notes = batch.getOrComputeResource(RESOURCE, key -> {
                var opened = new SeenInABatch(seen);
                batch.onPrepareCommit(ending -> seen.add(opened.byGroup));
                return opened;
            });
            notes.comes(unitOfWork.getMessage());
            return chain.proceed();
        }
    }

    /** Notes that the group sees the event that has come, in a unit of work of the reader. */
    static void by(String group) {
        if (CurrentUnitOfWork.isStarted()) {
            SeenInABatch notes = CurrentUnitOfWork.get().root().getResource(RESOURCE);
            if (notes != null) {
                notes.seenBy(group);
            }
        }
    }

    private void comes(EventMessage<?> event) {
        if (!(event instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalStateException("an event without a place: " + event);
        }
        var position = tracked.trackingToken().position().orElseThrow();
        place = placeOf(event, position);
        fingerprint = Fingerprint.of(place, event.getIdentifier());
        readUpTo = position;
    }

    /**
     * A token tells how far the reader is. That is not the place of an event that filled a gap, behind which the reader
     * had passed already; the first of a batch may be one, and any that takes the reader no further is.
     */
    private long placeOf(EventMessage<?> event, long position) {
        return readUpTo == NONE || position == readUpTo
                ? seen.placeOf(event.getIdentifier()).orElse(position)
                : position;
    }

    private void seenBy(String group) {
        byGroup.computeIfAbsent(group, any -> new TreeMap<>())
                .computeIfAbsent(Bucket.numberOf(place), any -> new Bucket())
                .add(place, fingerprint);
    }
}
