package io.dueflow.query.bank;

import java.time.Instant;

/**
 * What became of the money that a freeze has set aside.
 *
 * @param settledAt when it was paid out
 * @param releasedAt when it was given back to the borrower
 */
record FrozenMoney(Instant settledAt, Instant releasedAt) {

    static final FrozenMoney UNTOUCHED = new FrozenMoney(null, null);

    FrozenMoney settled(Instant at) {
        return settledAt == null ? new FrozenMoney(at, releasedAt) : this;
    }

    FrozenMoney released(Instant at) {
        return releasedAt == null ? new FrozenMoney(settledAt, at) : this;
    }
}
