package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;

/**
 * A recorded request without a known outcome.
 *
 * @param request what is to be sent: a FreezeRequested or a ConfirmationRequested
 * @param asked how many times the sweep has taken it up
 */
public record Outstanding(BankEvent request, State state, int asked) {

    /** What we know of the request at the bank. */
    public enum State {
        /** Written down; whether it was sent is not. */
        RECORDED,
        /** It did not happen. */
        FAILED,
        /** It may have happened. */
        UNKNOWN
    }

    static Outstanding recorded(BankEvent request) {
        return new Outstanding(request, State.RECORDED, 0);
    }

    String requestNo() {
        return request.requestNo();
    }
}
