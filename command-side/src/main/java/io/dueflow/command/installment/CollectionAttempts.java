package io.dueflow.command.installment;

import io.dueflow.messages.bank.RefusalReason;
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
        REPAID
    }

    private record Round(LocalDate businessDate, int number) {}

    private final Set<Round> tried = new HashSet<>();
    private State state = State.PENDING;
    private int current;

    /** Whether the round may begin an attempt. */
    boolean mayBeginIn(LocalDate businessDate, int round) {
        boolean open = state == State.PENDING || state == State.REFUSED;
        return open && !tried.contains(new Round(businessDate, round));
    }

    int next() {
        return current + 1;
    }

    boolean isCollecting(int attempt) {
        return attempt == current && state == State.COLLECTING;
    }

    boolean wasRepaidBy(int attempt) {
        return attempt == current && state == State.REPAID;
    }

    /** Attempts before the current one were all refused: only a refusal lets the next one begin. */
    boolean wasRefused(int attempt) {
        boolean currentRefused = state == State.REFUSED || state == State.NEEDS_PERSON;
        return attempt >= 1 && (attempt < current || attempt == current && currentRefused);
    }

    void started(int attempt, LocalDate businessDate, int round) {
        current = attempt;
        state = State.COLLECTING;
        tried.add(new Round(businessDate, round));
    }

    void refused(RefusalReason reason) {
        state = reason.needsPerson() ? State.NEEDS_PERSON : State.REFUSED;
    }

    void repaid() {
        state = State.REPAID;
    }
}
