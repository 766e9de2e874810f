package io.dueflow.saga.casework;

import io.dueflow.messages.Closing;
import io.dueflow.messages.bank.AcceptLaterAnswer;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseNumbers;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.CloseCase;
import io.dueflow.messages.casework.OpenCase;
import io.dueflow.messages.installment.AcceptRepaid;
import io.dueflow.messages.installment.CloseInstallment;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.ResumeCollection;
import io.dueflow.messages.installment.StopCollection;
import io.dueflow.messages.receivable.CloseReceivable;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.saga.AnsweredCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Lays before a person what only a person can decide, and has carried out what was decided. It remembers nothing: what
 * it needs to know is in the events, and its commands change nothing the second time.
 */
@Component
@ProcessingGroup(CaseDesk.GROUP)
@DisallowReplay
public class CaseDesk {

    public static final String GROUP = "case-desk";

    private final AnsweredCommands commands;

    public CaseDesk(AnsweredCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RepaymentRefused refused) {
        if (refused.reason().needsPerson()) {
            commands.send(new OpenCase(
                    CaseNumbers.refused(refused.attemptNo()),
                    refused.projectNo(),
                    refused.period(),
                    refused.attempt(),
                    refused.reason() == RefusalReason.FREEZE_STANDS ? CaseKind.FREEZE_STANDS : CaseKind.REFUSED,
                    null,
                    refused.explanation()));
        }
    }

    @EventHandler
    void on(BankSilent silent) {
        commands.send(new OpenCase(
                CaseNumbers.silent(silent.requestNo()),
                silent.projectNo(),
                silent.period(),
                silent.attempt(),
                CaseKind.BANK_SILENT,
                silent.requestNo(),
                silent.symptom()));
    }

    @EventHandler
    void on(BankSilenceEnded ended) {
        commands.send(new CloseCase(
                CaseNumbers.silent(ended.requestNo()), "It is known what the bank did; the repayment goes on."));
    }

    /** Money that was frozen by an attempt which is over is nobody's to confirm any more. */
    @EventHandler
    void on(AnswerContradicted contradicted) {
        var caseNo = CaseNumbers.contradiction(contradicted.requestNo());
        commands.send(new OpenCase(
                caseNo,
                contradicted.projectNo(),
                contradicted.period(),
                contradicted.attempt(),
                CaseKind.CONTRADICTION,
                contradicted.requestNo(),
                "first: " + contradicted.standing() + "; later: " + contradicted.told()));
        commands.send(new StopCollection(contradicted.projectNo(), contradicted.period(), caseNo));
        var numbers = new RequestNumbers(contradicted.attemptNo());
        if (contradicted.nowDone() && contradicted.requestNo().equals(numbers.freeze())) {
            commands.send(new ReleaseFreeze(
                    numbers.release(),
                    numbers.freeze(),
                    numbers.confirmation(),
                    contradicted.projectNo(),
                    contradicted.period(),
                    contradicted.attempt(),
                    contradicted.amount()));
        }
    }

    @EventHandler
    void on(CaseResolved resolved) {
        switch (resolved.resolution()) {
            case RETRY ->
                commands.send(new ResumeCollection(
                        resolved.projectNo(),
                        resolved.period(),
                        resolved.caseNo(),
                        resolved.reason(),
                        resolved.borrowerUserNo()));
            case CANCEL -> close(resolved, Closing.CANCELLED);
            case SETTLED_OUTSIDE -> close(resolved, Closing.SETTLED_OUTSIDE);
            case ACCEPT_LATER_ANSWER -> acceptLaterAnswer(resolved);
        }
    }

    private void close(CaseResolved resolved, Closing closing) {
        commands.send(new CloseInstallment(
                resolved.projectNo(), resolved.period(), closing, resolved.caseNo(), resolved.reason()));
        commands.send(new CloseReceivable(resolved.projectNo(), resolved.period(), closing, resolved.caseNo()));
    }

    private void acceptLaterAnswer(CaseResolved resolved) {
        commands.send(new AcceptLaterAnswer(resolved.requestNo(), resolved.caseNo()));
        commands.send(new MarkReceived(resolved.projectNo(), resolved.period(), resolved.requestNo()));
        commands.send(new AcceptRepaid(resolved.projectNo(), resolved.period(), resolved.attempt(), resolved.caseNo()));
    }
}
