package io.dueflow.bank.simulator.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts and freezes. Not safe for concurrent use: its owner guards it. */
public final class Ledger {

    private final NavigableMap<String, UserAccount> users = new TreeMap<>();
    private final Map<String, Freeze> freezes = new HashMap<>();
    private long deposits;
    private long balances;
    private long frozen;
    private long commission;
    private long frozenTotal;
    private long settledTotal;
    private long creditedTotal;
    private long releasedTotal;
    private int openFreezes;

    public Optional<UserAccount> user(String userNo) {
        return Optional.ofNullable(users.get(userNo));
    }

    public Optional<Freeze> freeze(String requestNo) {
        return Optional.ofNullable(freezes.get(requestNo));
    }

    /** The users from a number on, in the order of their numbers. */
    public Collection<UserAccount> usersFrom(String userNo, boolean inclusive) {
        return users.tailMap(userNo, inclusive).values();
    }

    public void deposit(String userNo, long cents) {
        users.put(userNo, account(userNo).deposited(cents));
        deposits = Math.addExact(deposits, cents);
        balances += cents;
        totals();
    }

    void freeze(String requestNo, FundsFrozen freeze) {
        users.put(freeze.userNo(), account(freeze.userNo()).frozen(freeze.cents()));
        freezes.put(
                requestNo,
                new Freeze(requestNo, freeze.userNo(), freeze.projectNo(), freeze.cents(), Freeze.State.OPEN));
        balances -= freeze.cents();
        frozen += freeze.cents();
        frozenTotal += freeze.cents();
        openFreezes++;
        totals();
    }

    void settle(RepaymentSettled settlement) {
        Freeze freeze = close(settlement.preRequestNo(), Freeze.State.SETTLED);
        users.put(freeze.userNo(), account(freeze.userNo()).debited(freeze.cents()));
        settlement
                .payouts()
                .forEach(payout ->
                        users.put(payout.userNo(), account(payout.userNo()).credited(payout.cents())));
        frozen -= freeze.cents();
        balances += settlement.creditedCents();
        commission += settlement.platformCents();
        settledTotal += freeze.cents();
        creditedTotal += settlement.creditedCents();
        totals();
    }

    void release(FreezeReleased release) {
        Freeze freeze = close(release.preRequestNo(), Freeze.State.RELEASED);
        users.put(freeze.userNo(), account(freeze.userNo()).released(freeze.cents()));
        frozen -= freeze.cents();
        balances += freeze.cents();
        releasedTotal += freeze.cents();
        totals();
    }

    /** The sums; throws {@link ConservationBroken} where money appeared or vanished. */
    public LedgerTotals totals() {
        return new LedgerTotals(
                deposits,
                balances,
                frozen,
                commission,
                frozenTotal,
                settledTotal,
                creditedTotal,
                releasedTotal,
                users.size(),
                openFreezes);
    }

    /** Adds up every account and compares with the sums that were kept booking by booking. */
    public LedgerTotals audited() {
        long allBalances =
                users.values().stream().mapToLong(UserAccount::balanceCents).sum();
        long allFrozen =
                users.values().stream().mapToLong(UserAccount::frozenCents).sum();
        if (allBalances != balances || allFrozen != frozen) {
            throw new ConservationBroken("the accounts hold " + allBalances + " + " + allFrozen
                    + " cents, the totals say " + balances + " + " + frozen);
        }
        return totals();
    }

    private UserAccount account(String userNo) {
        UserAccount account = users.get(userNo);
        return account == null ? UserAccount.empty(userNo) : account;
    }

    private Freeze close(String requestNo, Freeze.State end) {
        Freeze freeze = freezes.get(requestNo);
        if (freeze == null || !freeze.isOpen()) {
            throw new ConservationBroken("freeze " + requestNo + " is not open");
        }
        freezes.put(requestNo, freeze.closedAs(end));
        openFreezes--;
        return freeze;
    }
}
