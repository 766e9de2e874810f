package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of cases.
 *
 * @param next where it ended, or null when it is the last
 */
public record CasePage(List<OperatorCase> cases, CaseKey next) {}
