package io.dueflow.query.repayment;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.receivable.ReceivableReceived;

/** What the timeline says beside the step, for people. */
final class TimelineWords {

    private TimelineWords() {}

    static String started(RepaymentStarted event) {
        return "attempt " + event.attempt() + ", " + event.amount() + ", run of " + event.businessDate() + ", round "
                + event.round();
    }

    static String refused(RefusalReason reason, String bankCode, String bankMessage) {
        return "%s (%s %s)".formatted(reason(reason), bankCode, bankMessage);
    }

    static String received(ReceivableReceived event) {
        var credited = event.principal().plus(event.interest()).minus(event.commission());
        return credited + " to " + event.tenders() + " tenders, fees " + event.commission();
    }

    static String reason(RefusalReason reason) {
        return switch (reason) {
            case BALANCE_TOO_LOW -> "balance too low";
            case INVALID_REQUEST -> "the bank finds the request invalid";
            case INVALID_SIGNATURE -> "the bank does not accept the signature";
            case TENDER_UNKNOWN -> "the bank does not know a tender";
            case FREEZE_STANDS -> "the bank neither paid out what it froze nor released it";
        };
    }
}
