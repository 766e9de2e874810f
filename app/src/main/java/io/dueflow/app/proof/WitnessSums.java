package io.dueflow.app.proof;

import io.dueflow.messages.money.Money;

/**
 * What one witness says of the days in all.
 *
 * @param requests how many requests moved money
 * @param settled what left the frozen money for investors and platform
 */
record WitnessSums(long requests, Money frozen, Money settled, Money credited, Money commission, Money released) {

    static final WitnessSums NOTHING = new WitnessSums(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** What the frozen money has become more by; since the beginning, all that is frozen. */
    Money stillFrozen() {
        return frozen.minus(settled).minus(released);
    }

    /** Whether frozen = credited + commission + released + still frozen. */
    boolean foots() {
        return settled.equals(credited.plus(commission));
    }
}
