package io.dueflow.messages.query;

import io.dueflow.messages.casework.CaseKind;
import java.util.Set;

/**
 * Cases, the oldest first, as {@link CasePage}.
 *
 * @param states the states asked for; empty for all
 * @param kind the kind asked for, or null for all
 * @param after where the page before ended, or null for the first page
 * @param limit the most cases to return
 */
public record FindCases(Set<CaseState> states, CaseKind kind, CaseKey after, int limit) {}
