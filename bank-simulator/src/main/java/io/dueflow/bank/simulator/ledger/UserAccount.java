package io.dueflow.bank.simulator.ledger;

/**
 * What one user has at the bank, in cents.
 *
 * @param debitedCents all that settlements ever took from the user
 * @param creditedCents all that settlements ever paid to the user
 */
public record UserAccount(String userNo, long balanceCents, long frozenCents, long debitedCents, long creditedCents) {

    public UserAccount {
        if (balanceCents < 0 || frozenCents < 0) {
            throw new ConservationBroken("user " + userNo + " would hold less than nothing");
        }
    }

    static UserAccount empty(String userNo) {
        return new UserAccount(userNo, 0, 0, 0, 0);
    }

    UserAccount deposited(long cents) {
        return new UserAccount(userNo, Math.addExact(balanceCents, cents), frozenCents, debitedCents, creditedCents);
    }

    UserAccount frozen(long cents) {
        return new UserAccount(userNo, balanceCents - cents, frozenCents + cents, debitedCents, creditedCents);
    }

    UserAccount released(long cents) {
        return new UserAccount(userNo, balanceCents + cents, frozenCents - cents, debitedCents, creditedCents);
    }

    UserAccount debited(long cents) {
        return new UserAccount(userNo, balanceCents, frozenCents - cents, debitedCents + cents, creditedCents);
    }

    UserAccount credited(long cents) {
        return new UserAccount(
                userNo, Math.addExact(balanceCents, cents), frozenCents, debitedCents, creditedCents + cents);
    }
}
