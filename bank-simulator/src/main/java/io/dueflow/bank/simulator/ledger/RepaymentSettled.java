package io.dueflow.bank.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Frozen money goes to the investors and the platform.
 *
 * @param commissionCents the platform's part before the investors' fees
 */
public record RepaymentSettled(String preRequestNo, long commissionCents, List<Payout> payouts) implements Movement {

    @Override
    public void book(Ledger ledger, String requestNo) {
        ledger.settle(this);
    }

    long creditedCents() {
        return payouts.stream().mapToLong(Payout::cents).sum();
    }

    /** The platform's part in all, the investors' fees included. */
    @JsonIgnore
    public long platformCents() {
        return commissionCents + payouts.stream().mapToLong(Payout::feeCents).sum();
    }
}
