package io.dueflow.messages;

/** An event about one attempt to collect one period of a project. */
public interface RepaymentAttemptEvent extends RepaymentEvent {

    /** The attempt, counted from 1. */
    int attempt();

    /** What all events of the attempt have in common: project, period and attempt, as in {@code P1-3-1}. */
    default String attemptNo() {
        return attemptNo(projectNo(), period(), attempt());
    }

    static String attemptNo(String projectNo, int period, int attempt) {
        return projectNo + "-" + period + "-" + attempt;
    }
}
