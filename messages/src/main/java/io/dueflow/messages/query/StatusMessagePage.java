package io.dueflow.messages.query;

import java.util.List;

/** @param next the id after which the next page begins, or null for the last page */
public record StatusMessagePage(List<StatusMessageRecord> messages, Long next) {}
