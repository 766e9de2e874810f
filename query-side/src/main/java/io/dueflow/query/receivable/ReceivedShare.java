package io.dueflow.query.receivable;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What one tender has got for one period. */
@Entity
@Immutable
@Table(name = "receivable_detail")
class ReceivedShare {

    @EmbeddedId
    ReceivableId id;

    String investorUserNo;
    String requestNo;
    long principal;
    long interest;
    long commission;
    long lateFee;
    Instant receivedAt;
}
