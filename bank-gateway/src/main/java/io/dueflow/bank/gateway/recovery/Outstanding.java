package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import java.time.Instant;

/**
 * A recorded request without a known outcome.
 *
 * @param request what is to be sent: a FreezeRequested, a ConfirmationRequested or a ReleaseRequested
 * @param asked how many times the sweep has taken it up
 * @param recordedAt when it was written down
 */
public record Outstanding(BankEvent request, State state, int asked, Instant recordedAt) {

    /** What we know of the request at the bank. */
    public enum State {
        /** Written down; whether it was sent is not. */
        RECORDED,
        /** It did not happen. */
        FAILED,
        /** It may have happened. */
        UNKNOWN,
        /** It may have happened, and a person was told that nobody can find out. */
        SILENT
    }

    static Outstanding recorded(BankEvent request, Instant at) {
        return new Outstanding(request, State.RECORDED, 0, at);
    }

    public String requestNo() {
        return request.requestNo();
    }
}
