package io.dueflow.bank.gateway.request;

/** Which of two findings about one request counts: the first known outcome stands. */
enum OutcomeRule {
    ACCEPT,
    IGNORE,
    CONTRADICTION;

    /** @param standing what is written down already, or null */
    static OutcomeRule decide(Outcome standing, Outcome told) {
        if (standing == null) {
            return ACCEPT;
        }
        if (!told.isKnown()) {
            return IGNORE;
        }
        if (!standing.isKnown()) {
            return ACCEPT;
        }
        return standing.agreesWith(told) ? IGNORE : CONTRADICTION;
    }
}
