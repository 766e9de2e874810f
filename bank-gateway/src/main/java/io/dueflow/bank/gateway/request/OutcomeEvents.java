package io.dueflow.bank.gateway.request;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;

/** The event that tells an outcome, in the words of what was asked. */
final class OutcomeEvents {

    private OutcomeEvents() {}

    static BankEvent of(BankEvent asked, Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return new BankOutcomeUnknown(
                    asked.requestNo(), asked.projectNo(), asked.period(), asked.attempt(), unknown.symptom());
        }
        if (asked instanceof FreezeRequested freeze) {
            return outcome instanceof Outcome.Refused refused ? refused(freeze, refused) : frozen(freeze);
        }
        if (asked instanceof ReleaseRequested release) {
            return outcome instanceof Outcome.Refused refused ? refused(release, refused) : released(release);
        }
        var confirmation = (ConfirmationRequested) asked;
        return outcome instanceof Outcome.Refused refused ? refused(confirmation, refused) : confirmed(confirmation);
    }

    static Money amountOf(BankEvent asked) {
        if (asked instanceof FreezeRequested freeze) {
            return freeze.amount();
        }
        return asked instanceof ReleaseRequested release ? release.amount() : ((ConfirmationRequested) asked).amount();
    }

    private static FundsFrozen frozen(FreezeRequested asked) {
        return new FundsFrozen(
                asked.requestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                asked.borrowerUserNo(),
                asked.amount());
    }

    private static FreezeRefused refused(FreezeRequested asked, Outcome.Refused refused) {
        return new FreezeRefused(
                asked.requestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                refused.reason(),
                refused.bankCode(),
                refused.bankMessage());
    }

    private static RepaymentConfirmed confirmed(ConfirmationRequested asked) {
        return new RepaymentConfirmed(
                asked.requestNo(),
                asked.freezeRequestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                asked.amount(),
                asked.commission());
    }

    private static ConfirmationRefused refused(ConfirmationRequested asked, Outcome.Refused refused) {
        return new ConfirmationRefused(
                asked.requestNo(),
                asked.freezeRequestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                refused.reason(),
                refused.bankCode(),
                refused.bankMessage());
    }

    private static FreezeReleased released(ReleaseRequested asked) {
        return new FreezeReleased(
                asked.requestNo(),
                asked.freezeRequestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                asked.amount());
    }

    private static ReleaseRefused refused(ReleaseRequested asked, Outcome.Refused refused) {
        return new ReleaseRefused(
                asked.requestNo(),
                asked.freezeRequestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                refused.reason(),
                refused.bankCode(),
                refused.bankMessage());
    }
}
