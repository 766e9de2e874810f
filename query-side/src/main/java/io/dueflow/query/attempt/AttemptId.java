package io.dueflow.query.attempt;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which attempt a row is about. */
@Embeddable
record AttemptId(String projectNo, int period, int attempt) implements Serializable {}
