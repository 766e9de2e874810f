package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;

/** What cases are about and how they are decided, for people. */
public final class CaseWords {

    private CaseWords() {}

    public static String kind(CaseKind kind) {
        return switch (kind) {
            case REFUSED -> "the bank refused for good";
            case FREEZE_STANDS -> "the bank neither paid out what it froze nor released it";
            case BANK_SILENT -> "the bank is silent";
            case CONTRADICTION -> "the bank contradicts itself";
        };
    }

    /** @param borrowerUserNo who is to pay from then on, or null where that stays */
    public static String decision(Resolution resolution, String reason, String borrowerUserNo) {
        var what = resolution(resolution);
        return (borrowerUserNo == null ? what : what + " from account " + borrowerUserNo) + ": " + reason;
    }

    public static String resolution(Resolution resolution) {
        return switch (resolution) {
            case RETRY -> "try again";
            case CANCEL -> "collect no more";
            case SETTLED_OUTSIDE -> "settled outside the bank";
            case ACCEPT_LATER_ANSWER -> "take the bank's later word as true";
        };
    }
}
