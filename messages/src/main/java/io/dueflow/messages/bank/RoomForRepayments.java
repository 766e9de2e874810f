package io.dueflow.messages.bank;

import java.time.Duration;

/** How many repayments may be begun now, so that no more wait for the bank than it can soon take. */
public interface RoomForRepayments {

    /**
     * Waits until the wanted number may be begun, or the patience is used up.
     *
     * @return how many may be begun, at most the wanted number and possibly none
     */
    int await(int wanted, Duration patience) throws InterruptedException;
}
