package io.dueflow.simulation.proof;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where each installment stands, and which cases are open, by the events that were committed. */
public final class Standing {

    /** The states that an installment can be in, by its events. */
    public enum State {
        SCHEDULED,
        COLLECTING,
        NO_MONEY,
        NEEDS_PERSON,
        TO_BE_TRIED,
        REPAID,
        CLOSED
    }

    /** One installment. */
    public static final class Debt {

        private final InstallmentScheduled scheduled;
        private String payer;
        private Money asked;
        private State state = State.SCHEDULED;
        private String repaidBy;

        Debt(InstallmentScheduled scheduled) {
            this.scheduled = scheduled;
            this.payer = scheduled.borrowerUserNo();
            this.asked = scheduled.amount();
        }

        public InstallmentScheduled scheduled() {
            return scheduled;
        }

        public String payer() {
            return payer;
        }

        /** What the last attempt asked for, a late fee included. */
        public Money asked() {
            return asked;
        }

        public State state() {
            return state;
        }

        /** The attempt that repaid it, or null. */
        public String repaidBy() {
            return repaidBy;
        }

        public boolean isOver() {
            return state == State.REPAID || state == State.CLOSED;
        }

        @Override
        public String toString() {
            return scheduled.projectNo() + "-" + scheduled.period() + " " + state;
        }
    }

    private final Map<String, Debt> debts = new LinkedHashMap<>();
    private final Map<String, CaseOpened> openCases = new LinkedHashMap<>();
    private final List<Object> events = new ArrayList<>();

    /** Takes note of a committed event. */
    public void happened(Object event) {
        events.add(event);
        if (event instanceof InstallmentScheduled scheduled) {
            debts.put(key(scheduled), new Debt(scheduled));
        } else if (event instanceof RepaymentStarted started) {
            debt(started).state = State.COLLECTING;
            debt(started).asked = started.amount();
        } else if (event instanceof RepaymentRefused refused) {
            debt(refused).state = after(refused);
        } else if (event instanceof CollectionResumed resumed) {
            resumed(debt(resumed), resumed);
        } else if (event instanceof InstallmentRepaid repaid) {
            debt(repaid).state = State.REPAID;
            debt(repaid).repaidBy = repaid.attemptNo();
        } else if (event instanceof InstallmentClosed closed) {
            debt(closed).state = State.CLOSED;
        } else if (event instanceof CaseOpened opened) {
            openCases.put(opened.caseNo(), opened);
        } else if (event instanceof CaseResolved resolved) {
            openCases.remove(resolved.caseNo());
        } else if (event instanceof CaseClosed closed) {
            openCases.remove(closed.caseNo());
        }
    }

    private static State after(RepaymentRefused refused) {
        return refused.reason().needsPerson() ? State.NEEDS_PERSON : State.NO_MONEY;
    }

    private static void resumed(Debt debt, CollectionResumed resumed) {
        debt.state = debt.state == State.NEEDS_PERSON ? State.TO_BE_TRIED : debt.state;
        debt.payer = resumed.borrowerUserNo() == null ? debt.payer : resumed.borrowerUserNo();
    }

    private Debt debt(RepaymentEvent event) {
        return debts.get(key(event));
    }

    private static String key(RepaymentEvent event) {
        return event.projectNo() + "-" + event.period();
    }

    public Collection<Debt> debts() {
        return debts.values();
    }

    /** The installments that are repaid, by project and period. */
    public Set<String> repaid() {
        var repaid = new TreeSet<String>();
        debts.forEach((key, debt) -> {
            if (debt.state == State.REPAID) {
                repaid.add(key);
            }
        });
        return repaid;
    }

    public Debt debtOf(CaseOpened opened) {
        return debts.get(opened.projectNo() + "-" + opened.period());
    }

    public Collection<CaseOpened> openCases() {
        return openCases.values();
    }

    public boolean isOpen(String caseNo) {
        return openCases.containsKey(caseNo);
    }

    public <E> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
