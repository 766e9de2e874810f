package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.SyncStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/** Which attempts a total is about. */
@Embeddable
record AttemptTotalId(
        LocalDate businessDate,
        @Enumerated(EnumType.STRING) SyncStatus syncStatus,
        @Enumerated(EnumType.STRING) RefusalReason reason,
        boolean outcomeUnknown)
        implements Serializable, Comparable<AttemptTotalId> {

    private static final Comparator<AttemptTotalId> ORDER = Comparator.comparing(AttemptTotalId::businessDate)
            .thenComparing(AttemptTotalId::syncStatus)
            .thenComparing(AttemptTotalId::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttemptTotalId::outcomeUnknown);

    @Override
    public int compareTo(AttemptTotalId other) {
        return ORDER.compare(this, other);
    }
}
