package io.dueflow.command.whatif;

import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.ArrayList;
import java.util.List;

/** What the investors were owed for one period, and which late fees they got, told event by event. */
final class ReceivableStory {

    private final List<ReceivableShare> shares = new ArrayList<>();
    private final List<LateFeeShared> lateFees = new ArrayList<>();
    private String receivedBy;

    void tell(Object event) {
        if (event instanceof ReceivableOpened opened) {
            shares.addAll(opened.shares());
        } else if (event instanceof LateFeeShared shared) {
            lateFees.add(shared);
        } else if (event instanceof ReceivableReceived received) {
            receivedBy = received.requestNo();
        }
    }

    List<ReceivableShare> shares() {
        return shares;
    }

    /** Those of the request that has paid; a request that was refused has paid none. */
    List<LateFeeShare> lateFees() {
        return lateFees.stream()
                .filter(part -> part.requestNo().equals(receivedBy))
                .flatMap(part -> part.shares().stream())
                .toList();
    }
}
