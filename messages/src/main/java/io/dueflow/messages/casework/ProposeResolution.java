package io.dueflow.messages.casework;

/**
 * Resolves the case, or asks a second person to, where the resolution needs one.
 *
 * @param borrowerUserNo with RETRY: who pays from now on, where that was wrong; otherwise null
 * @param operator who proposes it
 */
public record ProposeResolution(
        String caseNo, Resolution resolution, String reason, String borrowerUserNo, String operator)
        implements CaseCommand {}
