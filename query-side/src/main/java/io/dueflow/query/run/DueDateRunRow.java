package io.dueflow.query.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The run of one business date. */
@Entity
@Immutable
@Table(name = "due_date_run")
class DueDateRunRow {

    @Id
    LocalDate businessDate;

    Instant opensAt;
}
