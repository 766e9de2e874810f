package io.dueflow.messages.casework;

/**
 * Has the proposed resolution carried out; only another person than the one who proposed it may.
 *
 * @param resolution what that person has read and approves, lest another proposal has taken its place meanwhile
 * @param borrowerUserNo who pays by it from now on; null where that stays
 */
public record ApproveResolution(String caseNo, Resolution resolution, String borrowerUserNo, String operator)
        implements CaseCommand {}
