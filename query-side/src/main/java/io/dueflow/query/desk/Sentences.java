package io.dueflow.query.desk;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.query.BankLineState;
import io.dueflow.messages.query.BankRequestKind;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.Evidence;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.RepaymentAttempt;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.casework.CaseWords;

/** The desk's words: plain sentences for who answers on the phone, with the glossary's Chinese beside them. */
public final class Sentences {

    public String status(InstallmentStatus status) {
        return switch (status) {
            case PENDING -> "not tried yet 待还";
            case COLLECTING -> "on its way 处理中";
            case UNKNOWN -> "unknown 未知";
            case REFUSED -> "refused 拒绝";
            case REPAID -> "repaid 已还";
            case CANCELLED -> "cancelled 作废";
            case SETTLED_OUTSIDE -> "settled outside 线下结清";
        };
    }

    public String way(RepaymentWay way) {
        return switch (way) {
            case EQUAL_INSTALLMENTS -> "equal installments 等额本息";
            case EQUAL_PRINCIPAL -> "equal principal 等额本金";
            case INTEREST_FIRST -> "interest first 先息后本";
            case ALL_AT_END -> "all at the end 一次性还本付息";
        };
    }

    public String run(RunState state) {
        return switch (state) {
            case SCHEDULED -> "It will open by itself.";
            case RUNNING -> "It is under way.";
            case COMPLETE ->
                "It is complete: all that was due at its last round has been started, and each attempt has ended.";
        };
    }

    public String reason(RefusalReason reason) {
        return switch (reason) {
            case BALANCE_TOO_LOW -> "the borrower had too little money 余额不足";
            case INVALID_REQUEST -> "the bank finds the request invalid";
            case INVALID_SIGNATURE -> "the bank does not accept our signature";
            case TENDER_UNKNOWN -> "the bank does not know a tender";
            case FREEZE_STANDS -> "the bank neither paid out what it froze nor released it";
        };
    }

    public String waiting(WaitingKind kind) {
        return kind.words();
    }

    public String line(BankLineState state) {
        return switch (state) {
            case ANSWERING -> "The bank answers.";
            case RESTING -> "The bank has told too little and is left alone for a while 熔断; runs wait for it.";
            case TRYING -> "A few calls try whether the bank is back.";
        };
    }

    public String kind(BankRequestKind kind) {
        return switch (kind) {
            case FREEZE -> "freeze 冻结";
            case CONFIRMATION -> "confirmation 确认";
            case RELEASE -> "release 解冻";
        };
    }

    /** Refused, unknown and done are three different things, and what is on its way is none of them. */
    public String outcome(BankRequestRecord request) {
        return switch (request.state()) {
            case DONE ->
                request.releasedAt() == null
                        ? "Done: the bank carried it out."
                        : "Done, and the frozen money was given back later.";
            case REFUSED -> "Refused 拒绝: the bank said no" + because(request.reason()) + ".";
            case UNKNOWN -> "Unknown 未知: we do not know what the bank did. It is being asked; this is not a refusal.";
            case REQUESTED -> "Asked; no answer yet.";
        };
    }

    public String outcome(RepaymentAttempt attempt) {
        return switch (attempt.status()) {
            case SYNCHRONISED -> "Paid; synchronised 已同步 with the bank.";
            case FAILED -> "Failed 失败: nothing was collected" + because(attempt.reason()) + ".";
            case NOT_SYNCHRONISED ->
                attempt.outcomeUnknown()
                        ? "Unknown 未知: we do not know what the bank did with the last request. It is being asked."
                        : "On its way; not synchronised 未同步 yet.";
        };
    }

    private String because(RefusalReason reason) {
        return reason == null ? "" : ", because " + reason(reason);
    }

    public String share(ReceivableStatus status) {
        return switch (status) {
            case OPEN -> "not paid yet";
            case RECEIVED -> "paid";
            case CANCELLED -> "cancelled 作废";
            case SETTLED_OUTSIDE -> "settled outside 线下结清";
        };
    }

    public String about(CaseKind kind) {
        return CaseWords.kind(kind);
    }

    public String state(CaseState state) {
        return switch (state) {
            case OPEN -> "open: a person has to look";
            case PROPOSED -> "proposed: a second person has to decide 双人复核";
            case RESOLVED -> "decided";
            case CLOSED -> "closed: nothing had to be decided any more";
        };
    }

    public String resolution(Resolution resolution) {
        return CaseWords.resolution(resolution);
    }

    public String evidence(Evidence evidence) {
        return switch (evidence) {
            case RECORDED -> "recorded as its cause";
            case SAME_TRACE -> "in one trace with it";
            case FOLLOWS -> "follows from it by the rules";
        };
    }

    /** One step of a repayment's story. */
    public String step(TimelineStep step) {
        return switch (step) {
            case SCHEDULED -> "The installment was planned.";
            case OVERDUE -> "The days of grace were over, and a late fee 罚息 began to run.";
            case STARTED -> "We began to collect it.";
            case LATE_FEE_SHARED -> "The late fee was shared among the investors.";
            case FREEZE_ASKED -> "We asked the bank to freeze 冻结 the borrower's money.";
            case FROZEN -> "The bank froze the money; it was not taken yet.";
            case FREEZE_REFUSED -> "The bank refused 拒绝 to freeze the money; nothing was taken.";
            case CONFIRMATION_ASKED -> "We asked the bank to take the frozen money and pay the investors.";
            case CONFIRMED -> "The bank took the money and paid the investors.";
            case CONFIRMATION_REFUSED -> "The bank refused 拒绝 to take the frozen money.";
            case RELEASE_ASKED -> "We asked the bank to give the frozen money back to the borrower.";
            case RELEASED -> "The bank gave the frozen money back to the borrower.";
            case RELEASE_REFUSED -> "The bank did not give the frozen money back.";
            case OUTCOME_UNKNOWN ->
                "We did not know 未知 what the bank had done, and began to ask it. That is no refusal.";
            case BANK_SILENT -> "The bank had not told us for too long; a person was asked to look.";
            case BANK_SILENCE_ENDED -> "The bank answered at last.";
            case CONTRADICTED -> "The bank told the opposite of what it had told before.";
            case RECEIVED -> "The investors' shares were marked as paid.";
            case RECEIVABLES_CLOSED -> "The investors' shares were closed.";
            case REFUSED -> "This attempt ended without money.";
            case REPAID -> "The installment was repaid.";
            case STOPPED -> "Collection was stopped, because a person has to look.";
            case RESUMED -> "Collection goes on.";
            case CLOSED -> "The installment was closed; it is not collected any more.";
            case CASE_OPENED -> "A case 工单 was opened: a person has to decide.";
            case CASE_PROPOSED -> "A person proposed what to do about the case.";
            case CASE_REJECTED -> "The proposal was rejected.";
            case CASE_RESOLVED -> "The case was decided.";
            case CASE_CLOSED -> "The case was closed; nothing had to be decided any more.";
        };
    }
}
