package io.dueflow.messages.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A person has to look.
 *
 * @param requestNo the request to the bank that it is about, or null
 * @param words the bank's
 */
public record CaseOpened(
        String caseNo,
        String projectNo,
        int period,
        int attempt,
        CaseKind kind,
        @JsonInclude(Include.NON_NULL) String requestNo,
        String words)
        implements CaseEvent {}
