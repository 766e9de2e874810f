package io.dueflow.messages.financeorder;

/** The identifier of a tender's belonging to a finance order, among all event streams. */
public record AssignedTenderId(String projectNo, String tenderNo) {

    @Override
    public String toString() {
        return "assigned-tender/" + projectNo + "/" + tenderNo;
    }
}
