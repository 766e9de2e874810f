package io.dueflow.messages.casework;

/**
 * Asks for a person. A repeat changes nothing.
 *
 * @param caseNo derived from what the case is about, so that a repeat opens no second one
 * @param requestNo the request to the bank that it is about, or null
 * @param words the bank's
 */
public record OpenCase(
        String caseNo, String projectNo, int period, int attempt, CaseKind kind, String requestNo, String words)
        implements CaseCommand {}
