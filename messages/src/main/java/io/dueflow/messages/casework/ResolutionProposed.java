package io.dueflow.messages.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** One person has proposed a resolution that a second one has to approve. */
public record ResolutionProposed(
        String caseNo,
        String projectNo,
        int period,
        Resolution resolution,
        String reason,
        @JsonInclude(Include.NON_NULL) String borrowerUserNo,
        String operator)
        implements CaseEvent {}
