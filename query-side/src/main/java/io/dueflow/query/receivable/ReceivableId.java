package io.dueflow.query.receivable;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which tender and period a row is about. */
@Embeddable
record ReceivableId(String projectNo, int period, String tenderNo) implements Serializable {}
