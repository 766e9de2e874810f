package io.dueflow.query.api;

import io.dueflow.messages.query.StatusMessagePage;
import java.util.List;

/** @param next what to ask for the next page with, or null for the last page */
record StatusMessagesView(List<StatusMessageView> messages, Long next) {

    static StatusMessagesView of(StatusMessagePage page) {
        return new StatusMessagesView(
                page.messages().stream().map(StatusMessageView::of).toList(), page.next());
    }
}
