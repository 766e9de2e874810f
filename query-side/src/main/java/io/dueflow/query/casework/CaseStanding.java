package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.query.CaseState;
import java.time.Instant;

/**
 * Where a case stands. What is over does not change any more.
 *
 * @param collection whether it keeps its installment from being tried; null if it never did
 */
record CaseStanding(
        CaseState state,
        Resolution resolution,
        String reason,
        String borrowerUserNo,
        String proposedBy,
        String approvedBy,
        Instant endedAt,
        Collection collection) {

    /** Whether the case keeps its installment from being tried, or does not any more. */
    enum Collection {
        STOPPED,
        RESUMED
    }

    static final CaseStanding OPENED = new CaseStanding(CaseState.OPEN, null, null, null, null, null, null, null);

    CaseStanding proposed(ResolutionProposed event) {
        return state.isOver()
                ? this
                : new CaseStanding(
                        CaseState.PROPOSED,
                        event.resolution(),
                        event.reason(),
                        event.borrowerUserNo(),
                        event.operator(),
                        null,
                        null,
                        collection);
    }

    CaseStanding rejected() {
        return state == CaseState.PROPOSED
                ? new CaseStanding(CaseState.OPEN, null, null, null, null, null, null, collection)
                : this;
    }

    CaseStanding resolved(CaseResolved event, Instant at) {
        return state.isOver()
                ? this
                : new CaseStanding(
                        CaseState.RESOLVED,
                        event.resolution(),
                        event.reason(),
                        event.borrowerUserNo(),
                        event.proposedBy(),
                        event.approvedBy(),
                        at,
                        collection);
    }

    CaseStanding closed(CaseClosed event, Instant at) {
        return state.isOver()
                ? this
                : new CaseStanding(CaseState.CLOSED, null, event.words(), null, null, null, at, collection);
    }

    boolean stops() {
        return collection == Collection.STOPPED;
    }

    boolean hasNeverStopped() {
        return collection == null;
    }

    boolean hasResumed() {
        return collection == Collection.RESUMED;
    }

    CaseStanding with(Collection now) {
        return new CaseStanding(state, resolution, reason, borrowerUserNo, proposedBy, approvedBy, endedAt, now);
    }
}
