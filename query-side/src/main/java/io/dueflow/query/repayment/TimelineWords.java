package io.dueflow.query.repayment;

import io.dueflow.messages.Closing;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.casework.CaseWords;
import java.time.format.DateTimeFormatter;

/** What the timeline says beside the step, for people. */
final class TimelineWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private TimelineWords() {}

    static String started(RepaymentStarted event) {
        var lateFee = event.lateFee().isPositive() ? " with a late fee of " + event.lateFee() : "";
        return "attempt " + event.attempt() + ", " + event.amount() + lateFee + ", run of " + event.businessDate()
                + ", round " + event.round();
    }

    static String refused(RepaymentRefused event) {
        var retry = event.retryAt() == null
                ? ""
                : ", tried again from " + event.retryAt().atZone(Shanghai.ZONE).format(MINUTE);
        return reason(event.reason()) + retry;
    }

    static String shared(LateFeeShared event) {
        var fees = event.shares().stream().map(LateFeeShare::lateFee).toList();
        return Money.sum(fees) + " to " + fees.size() + " tenders, if " + event.requestNo() + " is confirmed";
    }

    static String silent(BankSilent event) {
        return event.requestNo() + ", asked since "
                + event.since().atZone(Shanghai.ZONE).format(MINUTE) + ": " + event.symptom();
    }

    static String contradicted(AnswerContradicted event) {
        return event.requestNo() + ", first: " + event.standing() + "; later: " + event.told();
    }

    static String resumed(CollectionResumed event) {
        var from = event.borrowerUserNo() == null ? "" : " from account " + event.borrowerUserNo();
        return "with the next round" + from + ", " + event.reason();
    }

    static String closed(InstallmentClosed event) {
        return closing(event.closing()) + ", " + event.reason();
    }

    static String closing(Closing closing) {
        return switch (closing) {
            case CANCELLED -> "not collected any more";
            case SETTLED_OUTSIDE -> "settled outside the bank";
        };
    }

    static String proposed(ResolutionProposed event) {
        return "by " + event.operator() + ", "
                + CaseWords.decision(event.resolution(), event.reason(), event.borrowerUserNo());
    }

    static String resolved(CaseResolved event) {
        var approval = event.approvedBy() == null ? "" : " and approved by " + event.approvedBy();
        return "proposed by " + event.proposedBy() + approval + ", "
                + CaseWords.decision(event.resolution(), event.reason(), event.borrowerUserNo());
    }

    static String refused(RefusalReason reason, String bankCode, String bankMessage) {
        return "%s (%s)".formatted(reason(reason), told(bankCode, bankMessage));
    }

    /** The bank does not always say more than its code. */
    static String told(String bankCode, String bankMessage) {
        return bankMessage == null || bankMessage.isBlank() ? bankCode : bankCode + " " + bankMessage;
    }

    static String received(ReceivableReceived event) {
        var credited = event.principal()
                .plus(event.interest())
                .minus(event.commission())
                .plus(event.lateFee());
        var lateFee = event.lateFee().isPositive() ? ", late fee " + event.lateFee() + " among it" : "";
        return credited + " to " + event.tenders() + " tenders" + lateFee + ", fees " + event.commission();
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
