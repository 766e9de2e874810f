package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;
import java.time.LocalDate;

/** How many attempts are alike. */
public record AttemptCount(
        LocalDate businessDate, SyncStatus status, RefusalReason reason, boolean unknown, long attempts) {

    public boolean isInFlight() {
        return status == SyncStatus.NOT_SYNCHRONISED;
    }
}
