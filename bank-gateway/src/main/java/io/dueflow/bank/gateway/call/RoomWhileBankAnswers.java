package io.dueflow.bank.gateway.call;

import io.dueflow.messages.bank.RoomForRepayments;
import java.time.Duration;

/** Has runs pause while the bank does not answer, and lets in no more than a few that try whether it is back. */
public final class RoomWhileBankAnswers implements RoomForRepayments {

    private final RoomForRepayments line;
    private final BankBreaker breaker;

    public RoomWhileBankAnswers(RoomForRepayments line, BankBreaker breaker) {
        this.line = line;
        this.breaker = breaker;
    }

    @Override
    public int await(int wanted, Duration patience) throws InterruptedException {
        if (breaker.isResting()) {
            return 0;
        }
        return line.await(breaker.isClosed() ? wanted : Math.min(wanted, 1), patience);
    }
}
