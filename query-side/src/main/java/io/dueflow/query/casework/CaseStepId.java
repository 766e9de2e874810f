package io.dueflow.query.casework;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which event of which case a row is about. */
@Embeddable
record CaseStepId(String caseNo, String eventId) implements Serializable {}
