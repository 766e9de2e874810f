package io.dueflow.simulation.bank;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.journal.Answered;
import io.dueflow.bank.simulator.journal.Entry;
import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.ledger.FundsFrozen;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.ledger.RepaymentSettled;
import io.dueflow.bank.simulator.ledger.UserAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What really happened to the money, whatever the bank has said of it. */
public final class BankTruth {

    private final Bank bank;
    private final List<Entry> entries;
    private final Set<String> liedAbout;

    BankTruth(Bank bank, List<Entry> entries, Set<String> liedAbout) {
        this.bank = bank;
        this.entries = entries;
        this.liedAbout = liedAbout;
    }

    /** Throws where money appeared or vanished. */
    public LedgerTotals audited() {
        return bank.read(books -> books.ledger().audited());
    }

    /** The settlements by the numbers of their requests, each with what every investor got. */
    public Map<String, Map<String, Long>> settlements() {
        var settlements = new LinkedHashMap<String, Map<String, Long>>();
        answered().forEach(answered -> {
            if (answered.movement() instanceof RepaymentSettled settled) {
                var credited = new TreeMap<String, Long>();
                settled.payouts().forEach(payout -> credited.merge(payout.userNo(), payout.cents(), Long::sum));
                settlements.put(answered.requestNo(), credited);
            }
        });
        return settlements;
    }

    /** The numbers of the freezes that were neither settled nor released. */
    public List<String> openFreezes() {
        return answered().stream()
                .filter(answered -> answered.movement() instanceof FundsFrozen)
                .map(Answered::requestNo)
                .filter(this::isFrozen)
                .toList();
    }

    public boolean isFrozen(String freezeNo) {
        return bank.read(books -> books.ledger().freeze(freezeNo))
                .filter(Freeze::isOpen)
                .isPresent();
    }

    public boolean isSettled(String confirmationNo) {
        return settlements().containsKey(confirmationNo);
    }

    public boolean hasLiedAbout(String requestNo) {
        return liedAbout.contains(requestNo);
    }

    public long balance(String userNo) {
        return bank.read(books -> books.ledger().user(userNo))
                .map(UserAccount::balanceCents)
                .orElse(0L);
    }

    private List<Answered> answered() {
        return entries.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .toList();
    }
}
