package io.dueflow.saga.repayment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ShareLateFee;
import io.dueflow.saga.AnsweredCommands;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/**
 * One attempt to collect an installment: freeze, confirm, mark as paid. A refusal ends it, once nothing stays frozen or a
 * person has to see to that. While the bank's answer is unknown it waits, as the gateway goes on asking.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@JsonInclude(Include.NON_NULL)
public class RepaymentSaga {

    private static final String ATTEMPT = "attemptNo";

    private Money amount;
    private Money commission;
    private RefusalReason refusal;
    private String explanation;

    @StartSaga
    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(RepaymentStarted started, AnsweredCommands commands) {
        amount = started.amount();
        commission = started.commission();
        if (started.lateFee().isPositive()) {
            commands.send(new ShareLateFee(
                    started.projectNo(),
                    started.period(),
                    new RequestNumbers(started.attemptNo()).confirmation(),
                    started.lateFee()));
        }
        commands.send(new FreezeFunds(
                new RequestNumbers(started.attemptNo()).freeze(),
                started.projectNo(),
                started.period(),
                started.attempt(),
                started.borrowerUserNo(),
                amount));
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(FundsFrozen frozen, AnsweredCommands commands) {
        commands.send(new ConfirmRepayment(
                new RequestNumbers(frozen.attemptNo()).confirmation(),
                frozen.requestNo(),
                frozen.projectNo(),
                frozen.period(),
                frozen.attempt(),
                amount,
                commission));
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(RepaymentConfirmed confirmed, AnsweredCommands commands) {
        commands.send(new MarkReceived(confirmed.projectNo(), confirmed.period(), confirmed.requestNo()));
        commands.send(new MarkRepaid(confirmed.projectNo(), confirmed.period(), confirmed.attempt()));
        // Not by @EndSaga, which would end the saga even when one of the commands failed.
        SagaLifecycle.end();
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(FreezeRefused refused, AnsweredCommands commands) {
        var words = new BankWords(refused.bankCode(), refused.bankMessage());
        refuse(refused, refused.reason(), words.explanation(), commands);
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(ConfirmationRefused refused, AnsweredCommands commands) {
        refusal = refused.reason();
        explanation = new BankWords(refused.bankCode(), refused.bankMessage()).explanation();
        commands.send(new ReleaseFreeze(
                new RequestNumbers(refused.attemptNo()).release(),
                refused.freezeRequestNo(),
                refused.requestNo(),
                refused.projectNo(),
                refused.period(),
                refused.attempt(),
                amount));
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(FreezeReleased released, AnsweredCommands commands) {
        refuse(released, refusal, explanation, commands);
    }

    /** The money may still be frozen, or have been paid out after all; the next attempt has to wait for a person. */
    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(ReleaseRefused refused, AnsweredCommands commands) {
        var words = new BankWords(refused.bankCode(), refused.bankMessage());
        refuse(refused, RefusalReason.FREEZE_STANDS, explanation + "; not released: " + words.explanation(), commands);
    }

    private static void refuse(
            RepaymentAttemptEvent attempt, RefusalReason reason, String explanation, AnsweredCommands commands) {
        commands.send(new MarkRefused(attempt.projectNo(), attempt.period(), attempt.attempt(), reason, explanation));
        SagaLifecycle.end();
    }
}
