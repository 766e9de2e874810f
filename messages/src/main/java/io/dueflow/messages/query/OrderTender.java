package io.dueflow.messages.query;

import java.time.Instant;

/** A tender that belongs to a finance order. */
public record OrderTender(String projectNo, String tenderNo, Instant assignedAt) {}
