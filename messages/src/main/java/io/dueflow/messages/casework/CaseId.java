package io.dueflow.messages.casework;

/** The identifier of one case among all event streams. */
public record CaseId(String caseNo) {

    @Override
    public String toString() {
        return "case/" + caseNo;
    }
}
