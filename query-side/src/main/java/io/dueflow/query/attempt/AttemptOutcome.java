package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;
import java.time.Instant;

/**
 * How an attempt goes. What has ended does not end again, but what the bank had called refused can turn out to be paid.
 *
 * @param reason why the bank refused, or null
 * @param unknown true while we do not know what the bank did with the last request
 */
record AttemptOutcome(SyncStatus status, RefusalReason reason, String explanation, Instant endedAt, boolean unknown) {

    static final AttemptOutcome OPEN = new AttemptOutcome(SyncStatus.NOT_SYNCHRONISED, null, null, null, false);

    AttemptOutcome refused(RefusalReason why, String words, Instant at) {
        return status == SyncStatus.NOT_SYNCHRONISED
                ? new AttemptOutcome(SyncStatus.FAILED, why, words, at, false)
                : this;
    }

    AttemptOutcome repaid(Instant at) {
        return status == SyncStatus.SYNCHRONISED
                ? this
                : new AttemptOutcome(SyncStatus.SYNCHRONISED, null, explanation, endedAt == null ? at : endedAt, false);
    }

    AttemptOutcome unknown(boolean nowUnknown) {
        return new AttemptOutcome(status, reason, explanation, endedAt, nowUnknown);
    }
}
