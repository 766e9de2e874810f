package io.dueflow.query.run;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Which opening of which date's run a row is about. */
@Embeddable
record RoundId(LocalDate businessDate, int round) implements Serializable {}
