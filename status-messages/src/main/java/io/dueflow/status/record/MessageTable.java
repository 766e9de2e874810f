package io.dueflow.status.record;

import io.dueflow.messages.statusmessage.StatusTopic;

/** Where the messages of a topic are kept. */
public enum MessageTable {
    FINANCE("finance_status_message", "finance_id"),
    REPAYMENT("repayment_status_message", "repayment_no");

    private final String table;
    private final String about;

    MessageTable(String table, String about) {
        this.table = table;
        this.about = about;
    }

    public static MessageTable of(StatusTopic topic) {
        return switch (topic) {
            case FINANCE_STATUS -> FINANCE;
            case REPAYMENT_STATUS -> REPAYMENT;
        };
    }

    public String table() {
        return table;
    }

    /** The column that names what a message is about. */
    public String about() {
        return about;
    }
}
