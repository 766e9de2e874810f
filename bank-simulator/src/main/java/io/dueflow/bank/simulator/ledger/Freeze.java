package io.dueflow.bank.simulator.ledger;

/** Money of a user set aside for one repayment, in cents. */
public record Freeze(String requestNo, String userNo, String projectNo, long cents, State state) {

    /** A freeze ends once: settled or released. */
    public enum State {
        OPEN,
        SETTLED,
        RELEASED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Freeze closedAs(State end) {
        return new Freeze(requestNo, userNo, projectNo, cents, end);
    }
}
