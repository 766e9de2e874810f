package io.dueflow.simulation.proof;

import io.dueflow.bank.simulator.ledger.ConservationBroken;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.simulation.bank.BankTruth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold about the money when a world has come to rest, whatever went wrong in it. */
public final class Invariants {

    private final BankTruth truth;
    private final Standing standing;
    private final List<String> broken = new ArrayList<>();

    private Invariants(BankTruth truth, Standing standing) {
        this.truth = truth;
        this.standing = standing;
    }

    /** What does not hold, in sentences; nothing where all is well. */
    public static List<String> broken(BankTruth truth, Standing standing, long deposited) {
        var invariants = new Invariants(truth, standing);
        invariants.moneyIsConserved(deposited);
        invariants.eachInstallmentIsCollectedOnce();
        invariants.whatWasConfirmedWasPaid();
        invariants.whatWasPaidIsKnown();
        invariants.investorsGotTheirShares();
        invariants.nothingStaysFrozen();
        return invariants.broken;
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            broken.add(complaint);
        }
    }

    private void moneyIsConserved(long deposited) {
        try {
            var totals = truth.audited();
            require(
                    totals.depositsCents() == deposited,
                    "the bank has %d cents, but %d were paid in".formatted(totals.depositsCents(), deposited));
        } catch (ConservationBroken e) {
            broken.add("money is not conserved: " + e.getMessage());
        }
    }

    private void eachInstallmentIsCollectedOnce() {
        var perDebt = truth.settlements().keySet().stream()
                .collect(Collectors.groupingBy(Invariants::debtOf, TreeMap::new, Collectors.toList()));
        perDebt.forEach((debt, requests) ->
                require(requests.size() == 1, debt + " was collected " + requests.size() + " times: " + requests));
    }

    private void whatWasConfirmedWasPaid() {
        standing.all(RepaymentConfirmed.class)
                .forEach(confirmed -> require(
                        truth.isSettled(confirmed.requestNo()),
                        confirmed.requestNo() + " is confirmed, but the bank has not paid"));
        standing.all(ReceivableReceived.class)
                .forEach(received -> require(
                        truth.isSettled(received.requestNo()),
                        received.requestNo() + " is received, but the bank has not paid"));
    }

    private void whatWasPaidIsKnown() {
        var settled = truth.settlements().keySet();
        var received = new HashSet<String>();
        standing.all(ReceivableReceived.class).forEach(event -> received.add(event.requestNo()));
        standing.debts().forEach(debt -> {
            var name = debt.scheduled().projectNo() + "-" + debt.scheduled().period();
            var paid = settled.stream()
                    .filter(requestNo -> debtOf(requestNo).equals(name))
                    .findFirst();
            require(
                    paid.isPresent() || debt.state() != Standing.State.REPAID,
                    name + " is repaid, but the bank has not paid");
            paid.ifPresent(requestNo -> require(
                    debt.state() == Standing.State.REPAID
                                    && requestNo.equals(new RequestNumbers(debt.repaidBy()).confirmation())
                                    && received.contains(requestNo)
                            || debt.state() == Standing.State.CLOSED && truth.hasLiedAbout(requestNo),
                    requestNo + " was paid by the bank, but " + debt));
        });
    }

    private void investorsGotTheirShares() {
        truth.settlements().forEach((requestNo, credited) -> {
            var owed = owed(requestNo);
            require(credited.equals(owed), requestNo + " credited " + credited + ", but owed were " + owed);
        });
    }

    private Map<String, Long> owed(String requestNo) {
        var owed = new TreeMap<String, Long>();
        standing.all(ReceivableOpened.class).stream()
                .filter(opened -> (opened.projectNo() + "-" + opened.period()).equals(debtOf(requestNo)))
                .flatMap(opened -> opened.shares().stream())
                .forEach(share -> owed.merge(
                        share.investorUserNo(),
                        share.principal()
                                .plus(share.interest())
                                .minus(share.commission())
                                .cents(),
                        Long::sum));
        standing.all(LateFeeShared.class).stream()
                .filter(shared -> shared.requestNo().equals(requestNo))
                .flatMap(shared -> shared.shares().stream())
                .forEach(share ->
                        owed.merge(share.investorUserNo(), share.lateFee().cents(), Long::sum));
        return owed;
    }

    /** A freeze that the bank denied having made is found by reconciliation, which is not part of the world. */
    private void nothingStaysFrozen() {
        truth.openFreezes().stream()
                .filter(freezeNo -> !truth.hasLiedAbout(freezeNo))
                .forEach(freezeNo -> broken.add(freezeNo + " is still frozen, and nobody looks after it"));
    }

    /** The project and period that a request is about: its number without the attempt and the kind. */
    private static String debtOf(String requestNo) {
        var attemptNo = requestNo.substring(0, requestNo.lastIndexOf('-'));
        return attemptNo.substring(0, attemptNo.lastIndexOf('-'));
    }
}
