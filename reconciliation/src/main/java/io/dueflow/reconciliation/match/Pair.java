package io.dueflow.reconciliation.match;

import io.dueflow.messages.bank.statement.StatementEntry;
import java.util.List;
import java.util.Optional;

/**
 * All that there is about one request number.
 *
 * @param lines the statement's, one unless something is wrong
 * @param ours null where we never recorded the number
 * @param confirmation of a freeze: the confirmation that belongs to it, or null
 * @param release of a freeze: the release that belongs to it, or null
 * @param endedAtBank of a freeze: whether the statement settles or releases it
 * @param settledBy of a settlement: another number by which the same installment was settled, or null
 * @param notes what passes over other dates have noted about it
 * @param dayBeforeReconciled whether there was a pass over the day before
 */
public record Pair(
        BankDay day,
        String requestNo,
        List<BankLine> lines,
        OurRequest ours,
        OurRequest confirmation,
        OurRequest release,
        boolean endedAtBank,
        String settledBy,
        List<NeighbourNote> notes,
        boolean dayBeforeReconciled) {

    boolean listed() {
        return !lines.isEmpty();
    }

    BankLine line() {
        return lines.get(0);
    }

    boolean onBothSides() {
        return listed() && ours != null;
    }

    /** Whether both sides know what happened, and it is the same. */
    boolean agreesInState() {
        return onBothSides() && ours.known() && ours.done() == line().booked();
    }

    public StatementEntry entry() {
        return ours == null ? line().entry() : ours.entry();
    }

    String projectNo() {
        return ours == null ? line().projectNo() : ours.projectNo();
    }

    String bankSays() {
        return listed() ? line().words() : "not listed";
    }

    String weSay() {
        return ours == null ? "never recorded" : ours.words();
    }

    Optional<NeighbourNote> listedElsewhere() {
        return notes.stream().filter(NeighbourNote::listed).findFirst();
    }

    /** Names the command of ours that asks the bank about the request. */
    String askingCommand() {
        return "dueflow reconcile --date " + day.date() + " --ask " + requestNo;
    }
}
