package io.dueflow.messages.query;

import java.time.Instant;

/** Where a page of cases ended; they are listed by when they were opened and by their number. */
public record CaseKey(Instant openedAt, String caseNo) {}
