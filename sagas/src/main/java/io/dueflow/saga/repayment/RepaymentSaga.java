package io.dueflow.saga.repayment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.saga.AnsweredCommands;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/**
 * One attempt to collect an installment: freeze, confirm, mark as paid; a refusal ends it. While the bank's answer is
 * unknown it waits, as the gateway goes on asking.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class RepaymentSaga {

    private static final String ATTEMPT = "attemptNo";

    private Money amount;
    private Money commission;

    @StartSaga
    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(RepaymentStarted started, AnsweredCommands commands) {
        amount = started.amount();
        commission = started.commission();
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
        commands.send(new MarkRefused(
                refused.projectNo(), refused.period(), refused.attempt(), refused.reason(), words.explanation()));
        SagaLifecycle.end();
    }

    @SagaEventHandler(associationProperty = ATTEMPT)
    void on(ConfirmationRefused refused, AnsweredCommands commands) {
        var words = new BankWords(refused.bankCode(), refused.bankMessage());
        commands.send(new MarkRefused(
                refused.projectNo(), refused.period(), refused.attempt(), refused.reason(), words.explanation()));
        SagaLifecycle.end();
    }
}
