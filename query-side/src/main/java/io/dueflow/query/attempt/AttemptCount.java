package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;

/** How many attempts are alike. */
public record AttemptCount(SyncStatus status, RefusalReason reason, boolean unknown, long attempts) {

    public boolean isInFlight() {
        return status == SyncStatus.NOT_SYNCHRONISED;
    }
}
