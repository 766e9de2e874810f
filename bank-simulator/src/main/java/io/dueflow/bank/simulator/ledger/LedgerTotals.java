package io.dueflow.bank.simulator.ledger;

/**
 * The bank's money added up, in cents. What was deposited is the debt of the source account: it is always all in
 * balances, frozen amounts and the platform's commission account.
 */
public record LedgerTotals(
        long depositsCents,
        long balancesCents,
        long frozenCents,
        long commissionCents,
        long frozenTotalCents,
        long settledTotalCents,
        long creditedTotalCents,
        long releasedTotalCents,
        int userCount,
        int openFreezes) {

    public LedgerTotals {
        if (depositsCents != balancesCents + frozenCents + commissionCents) {
            throw new ConservationBroken("deposits of " + depositsCents + " cents differ from balances " + balancesCents
                    + " + frozen " + frozenCents + " + commission " + commissionCents);
        }
        if (settledTotalCents != creditedTotalCents + commissionCents) {
            throw new ConservationBroken("settled " + settledTotalCents + " cents differ from credited "
                    + creditedTotalCents + " + commission " + commissionCents);
        }
    }
}
