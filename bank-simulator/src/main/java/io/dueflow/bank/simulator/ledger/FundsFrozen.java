package io.dueflow.bank.simulator.ledger;

/** Balance becomes frozen amount. */
public record FundsFrozen(String userNo, String projectNo, String bizType, long cents) implements Movement {

    @Override
    public void book(Ledger ledger, String requestNo) {
        ledger.freeze(requestNo, this);
    }
}
