package io.dueflow.query.attempt;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How many attempts are alike. */
@Entity
@Immutable
@Table(name = "attempt_total")
class AttemptTotal {

    @EmbeddedId
    AttemptTotalId id;

    long attempts;
}
