package io.dueflow.bank.simulator.ledger;

/** Frozen money becomes balance again. */
public record FreezeReleased(String preRequestNo) implements Movement {

    @Override
    public void book(Ledger ledger, String requestNo) {
        ledger.release(this);
    }
}
