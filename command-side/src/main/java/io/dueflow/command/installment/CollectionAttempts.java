package io.dueflow.command.installment;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The attempts to collect one installment: one at a time, each begun by another round of a due-date run. */
final class CollectionAttempts {

    private enum State {
        PENDING,
        COLLECTING,
        REFUSED,
        NEEDS_PERSON,
        REPAID,
        CLOSED
    }

    private record Round(LocalDate businessDate, int number) {}

    private final Set<Round> tried = new HashSet<>();
    private State state = State.PENDING;
    private RepaymentStarted last;

    /** Whether the round may begin an attempt. */
    boolean mayBeginIn(LocalDate businessDate, int round) {
        boolean open = state == State.PENDING || state == State.REFUSED;
        return open && !tried.contains(new Round(businessDate, round));
    }

    int next() {
        return current() + 1;
    }

    /** The attempt begun last, or null. */
    RepaymentStarted last() {
        return last;
    }

    private int current() {
        return last == null ? 0 : last.attempt();
    }

    boolean isCollecting() {
        return state == State.COLLECTING;
    }

    boolean isCollecting(int attempt) {
        return attempt == current() && isCollecting();
    }

    boolean isRepaid() {
        return state == State.REPAID;
    }

    /** Whether the last attempt was refused for a reason that a person has to decide about. */
    boolean needPerson() {
        return state == State.NEEDS_PERSON;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    boolean wasRepaidBy(int attempt) {
        return attempt == current() && isRepaid();
    }

    /** Whether the last attempt was this one, the bank has refused it, and nothing was begun or decided since. */
    boolean endedRefused(int attempt) {
        return attempt == current() && (state == State.REFUSED || state == State.NEEDS_PERSON);
    }

    /** Attempts before the current one were all refused: only a refusal lets the next one begin. */
    boolean wasRefused(int attempt) {
        return attempt >= 1 && (attempt < current() || endedRefused(attempt) || attempt == current() && isClosed());
    }

    void started(RepaymentStarted attempt) {
        last = attempt;
        state = State.COLLECTING;
        tried.add(new Round(attempt.businessDate(), attempt.round()));
    }

    void refused(RefusalReason reason) {
        state = reason.needsPerson() ? State.NEEDS_PERSON : State.REFUSED;
    }

    void resumed() {
        state = state == State.NEEDS_PERSON ? State.REFUSED : state;
    }

    void repaid() {
        state = State.REPAID;
    }

    void closed() {
        state = State.CLOSED;
    }
}
