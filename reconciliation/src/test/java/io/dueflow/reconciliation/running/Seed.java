package io.dueflow.reconciliation.running;

import io.dueflow.messages.reconciliation.BreakKind;

/** What is made wrong with a repayment of a generated day, and what a reconciliation is to find. */
enum Seed {
    LINE_LEFT_OUT(BreakKind.MISSING_AT_BANK, "C"),
    NOBODY_ASKED(BreakKind.MISSING_WITH_US, "X"),
    A_CENT_MORE(BreakKind.AMOUNT_DIFFERS, "C"),
    COMMISSION_A_CENT_LESS(BreakKind.AMOUNT_DIFFERS, "C"),
    INVESTORS_EXCHANGED(BreakKind.AMOUNT_DIFFERS, "C"),
    SETTLEMENT_SHOWN_AS_REFUSED(BreakKind.STATE_DIFFERS, "C"),
    ANSWER_LOST(BreakKind.STATE_DIFFERS, "C"),
    OTHER_PAYER(BreakKind.USER_DIFFERS, "F"),
    LISTED_TWICE(BreakKind.TWICE, "F"),
    NEVER_SETTLED(BreakKind.ORPHAN_FREEZE, "F"),
    ANSWERED_AFTER_MIDNIGHT(BreakKind.TIMING, "C");

    private final BreakKind kind;
    private final String request;

    Seed(BreakKind kind, String request) {
        this.kind = kind;
        this.request = request;
    }

    BreakKind kind() {
        return kind;
    }

    /** The request that the break is about, of the first attempt of the first period. */
    String requestNo(String projectNo) {
        return projectNo + "-1-1-" + request;
    }
}
