package io.dueflow.query.financeorder;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which tender a row is about. */
@Embeddable
record OrderTenderId(String projectNo, String tenderNo) implements Serializable {}
