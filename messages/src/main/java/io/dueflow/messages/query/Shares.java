package io.dueflow.messages.query;

import java.util.List;

/** What the tenders of one period are owed, by their numbers. */
public record Shares(List<Share> shares) {

    public record Share(String investorUserNo, ReceivableEntry receivable) {}
}
