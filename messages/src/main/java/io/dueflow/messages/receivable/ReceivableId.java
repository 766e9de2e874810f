package io.dueflow.messages.receivable;

/** The identifier of what a project's investors are owed for one period, among all event streams. */
public record ReceivableId(String projectNo, int period) {

    @Override
    public String toString() {
        return "receivable/" + projectNo + "/" + period;
    }
}
