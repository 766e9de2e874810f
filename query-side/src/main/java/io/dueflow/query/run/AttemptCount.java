package io.dueflow.query.run;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;

/** How many attempts are alike. */
record AttemptCount(SyncStatus status, RefusalReason reason, boolean unknown, long attempts) {

    boolean isInFlight() {
        return status == SyncStatus.NOT_SYNCHRONISED;
    }
}
