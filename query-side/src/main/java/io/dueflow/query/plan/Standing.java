package io.dueflow.query.plan;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.time.LocalDate;

/**
 * Where an installment stands. A repeated or late event changes nothing.
 *
 * @param attempt the last one, or 0
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
        Long fees) {

    Standing started(RepaymentStarted event) {
        return attempt < event.attempt()
                ? new Standing(
                        InstallmentStatus.COLLECTING,
                        event.attempt(),
                        null,
                        event.businessDate(),
                        event.round(),
                        credited,
                        fees)
                : this;
    }

    Standing refused(RepaymentRefused event) {
        return attempt == event.attempt() && isOnItsWay() ? with(InstallmentStatus.REFUSED, event.reason()) : this;
    }

    Standing becameUnknown(int ofAttempt) {
        return attempt == ofAttempt && status == InstallmentStatus.COLLECTING
                ? with(InstallmentStatus.UNKNOWN, refusalReason)
                : this;
    }

    Standing becameKnown(int ofAttempt) {
        return attempt == ofAttempt && status == InstallmentStatus.UNKNOWN
                ? with(InstallmentStatus.COLLECTING, refusalReason)
                : this;
    }

    Standing repaid(InstallmentRepaid event) {
        return isRepaid()
                ? this
                : new Standing(InstallmentStatus.REPAID, event.attempt(), null, triedDate, triedRound, credited, fees);
    }

    Standing received(ReceivableReceived event) {
        var got = event.principal().plus(event.interest()).minus(event.commission());
        return new Standing(
                status,
                attempt,
                refusalReason,
                triedDate,
                triedRound,
                got.cents(),
                event.commission().cents());
    }

    boolean isRepaid() {
        return status == InstallmentStatus.REPAID;
    }

    private boolean isOnItsWay() {
        return status == InstallmentStatus.COLLECTING || status == InstallmentStatus.UNKNOWN;
    }

    private Standing with(InstallmentStatus newStatus, RefusalReason reason) {
        return new Standing(newStatus, attempt, reason, triedDate, triedRound, credited, fees);
    }
}
