package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankBreaker;
import io.dueflow.bank.gateway.call.CallLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Takes up the requests whose answer is overdue. Several nodes may sweep at once; each request goes to one of them. */
public final class OutstandingSweep {

    private static final int BATCH = 50;

    private final OutstandingTable table;
    private final Delivery delivery;
    private final BankBreaker breaker;
    private final Duration lease;
    private final Clock clock;

    /** @param lease how long a request that was taken up is left alone */
    public OutstandingSweep(
            OutstandingTable table, Delivery delivery, BankBreaker breaker, Duration lease, Clock clock) {
        this.table = table;
        this.delivery = delivery;
        this.breaker = breaker;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Ends when nothing more is due or the line to the bank is full. A bank that does not answer is left alone, and tried
     * with a few requests before it gets the others.
     */
    public void sweep() {
        if (breaker.isResting()) {
            return;
        }
        var most = breaker.isClosed() ? BATCH : BankBreaker.TRIALS;
        List<Outstanding> due;
        do {
            var now = clock.instant();
            due = table.claimDue(now, now.plus(lease), most);
        } while (allTaken(due) && due.size() == BATCH);
    }

    private boolean allTaken(List<Outstanding> due) {
        return due.stream().allMatch(outstanding -> delivery.again(outstanding) != CallLine.Admission.TURNED_AWAY);
    }
}
