package io.dueflow.query.repayment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which event of which installment a row is about. */
@Embeddable
record TimelineId(String projectNo, int period, String eventId) implements Serializable {}
