package io.dueflow.bank.simulator.ledger;

/** Money would appear or vanish. The bank stops rather than go on. */
public final class ConservationBroken extends IllegalStateException {

    public ConservationBroken(String message) {
        super(message);
    }
}
