package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;
import java.time.Instant;

/**
 * How an attempt goes. What has ended does not end again.
 *
 * @param reason why the bank refused, or null
 * @param unknown true while we do not know what the bank did with the last request
 */
record AttemptOutcome(SyncStatus status, RefusalReason reason, String explanation, Instant endedAt, boolean unknown) {

    static final AttemptOutcome OPEN = new AttemptOutcome(SyncStatus.NOT_SYNCHRONISED, null, null, null, false);

    AttemptOutcome refused(RefusalReason why, String words, Instant at) {
        return ended(new AttemptOutcome(SyncStatus.FAILED, why, words, at, false));
    }

    AttemptOutcome repaid(Instant at) {
        return ended(new AttemptOutcome(SyncStatus.SYNCHRONISED, null, null, at, false));
    }

    private AttemptOutcome ended(AttemptOutcome end) {
        return status == SyncStatus.NOT_SYNCHRONISED ? end : this;
    }

    AttemptOutcome unknown(boolean nowUnknown) {
        return new AttemptOutcome(status, reason, explanation, endedAt, nowUnknown);
    }
}
