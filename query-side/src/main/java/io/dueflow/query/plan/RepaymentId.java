package io.dueflow.query.plan;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which installment a row is about. */
@Embeddable
public record RepaymentId(String projectNo, int period) implements Serializable {}
