package io.dueflow.query.plan;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where an installment stands. A repeated or late event changes nothing.
 *
 * @param attempt the last one, or 0
 * @param refusalReason why the last attempt was refused, or null, also once a person has let it be tried again
 * @param triedDate the business date of the last attempt
 * @param credited what the investors got, in cents; null until they are paid
 * @param fees the investors' fees, in cents; null until they are paid
 */
record Standing(
        InstallmentStatus status,
        int attempt,
        RefusalReason refusalReason,
        LocalDate triedDate,
        Integer triedRound,
        Long credited,
        Long fees,
        Delay delay) {

    Standing started(RepaymentStarted event) {
        return attempt < event.attempt()
                ? new Standing(
                        InstallmentStatus.COLLECTING,
                        event.attempt(),
                        null,
                        event.businessDate(),
                        event.round(),
                        credited,
                        fees,
                        delay.costing(event.lateFee().cents()))
                : this;
    }

    Standing refused(RepaymentRefused event, Instant at) {
        return attempt == event.attempt() && isOnItsWay()
                ? with(InstallmentStatus.REFUSED, event.reason(), delay.waiting(at, event.retryAt()))
                : this;
    }

    Standing becameUnknown(int ofAttempt, Instant at) {
        return attempt == ofAttempt && status == InstallmentStatus.COLLECTING
                ? with(InstallmentStatus.UNKNOWN, refusalReason, delay.waiting(at, null))
                : this;
    }

    Standing becameKnown(int ofAttempt) {
        return attempt == ofAttempt && status == InstallmentStatus.UNKNOWN
                ? with(InstallmentStatus.COLLECTING, refusalReason, delay.over())
                : this;
    }

    Standing repaid(InstallmentRepaid event) {
        return isRepaid()
                ? this
                : new Standing(
                        InstallmentStatus.REPAID,
                        event.attempt(),
                        null,
                        triedDate,
                        triedRound,
                        credited,
                        fees,
                        delay.over());
    }

    Standing received(ReceivableReceived event) {
        var got = event.principal()
                .plus(event.interest())
                .minus(event.commission())
                .plus(event.lateFee());
        return new Standing(
                status,
                attempt,
                refusalReason,
                triedDate,
                triedRound,
                got.cents(),
                event.commission().cents(),
                delay);
    }

    Standing overdue(InstallmentOverdue event) {
        return with(status, refusalReason, delay.overdue(event.businessDate()));
    }

    Standing stopped() {
        return with(status, refusalReason, delay.stopped());
    }

    /** One case less stops it. */
    Standing released() {
        return with(status, refusalReason, delay.released());
    }

    /** The next round tries again, whatever the bank's reason was. */
    Standing resumed(CollectionResumed event) {
        var from = delay.payingFrom(event.borrowerUserNo());
        return status == InstallmentStatus.REFUSED
                ? with(status, null, from.dueForTry())
                : with(status, refusalReason, from);
    }

    Standing closed(InstallmentClosed event) {
        return status.isOver()
                ? this
                : with(InstallmentStatus.valueOf(event.closing().name()), refusalReason, delay.over());
    }

    boolean isRepaid() {
        return status == InstallmentStatus.REPAID;
    }

    private boolean isOnItsWay() {
        return status == InstallmentStatus.COLLECTING || status == InstallmentStatus.UNKNOWN;
    }

    private Standing with(InstallmentStatus newStatus, RefusalReason reason, Delay newDelay) {
        return new Standing(newStatus, attempt, reason, triedDate, triedRound, credited, fees, newDelay);
    }
}
