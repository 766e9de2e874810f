package io.dueflow.messages.whatif;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;

/**
 * How a repayment stands at the end of the date.
 *
 * @param round in which it came to this, 0 where it was not asked for
 * @param reason of the last refusal, or null
 * @param nextTry when it is tried again by itself, or null
 * @param lateFeeThen what the delay costs by then, zero where it is not tried again
 */
public record DayOutcome(DayState state, int round, RefusalReason reason, Instant nextTry, Money lateFeeThen) {

    public static DayOutcome repaid(int round) {
        return new DayOutcome(DayState.REPAID, round, null, null, Money.ZERO);
    }

    public static DayOutcome of(DayState state, int round) {
        return new DayOutcome(state, round, null, null, Money.ZERO);
    }
}
