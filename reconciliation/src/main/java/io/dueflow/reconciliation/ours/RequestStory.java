package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.AnswerContradicted;
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
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.reconciliation.match.OurRequest;
import io.dueflow.reconciliation.match.OurState;
import io.dueflow.reconciliation.match.Payouts;
import java.time.Instant;
import java.util.List;

/** What the events of one request to the bank tell. */
final class RequestStory {

    private final String requestNo;
    private StatementEntry entry;
    private String freezeRequestNo;
    private String projectNo;
    private int period;
    private String userNo;
    private Money amount;
    private Money commission = Money.ZERO;
    private OurState state;
    private Instant requestedAt;
    private Instant answeredAt;
    private String bankCode;
    private boolean contradicted;

    RequestStory(String requestNo, List<StoredEvents.Recorded> events) {
        this.requestNo = requestNo;
        events.forEach(recorded -> happened(recorded.event(), recorded.at()));
    }

    private void happened(Object event, Instant at) {
        if (event instanceof FreezeRequested asked) {
            asked(StatementEntry.FREEZE, null, asked.projectNo(), asked.period(), asked.amount(), at);
            userNo = asked.borrowerUserNo();
        } else if (event instanceof ConfirmationRequested asked) {
            var settlement = StatementEntry.SETTLEMENT;
            asked(settlement, asked.freezeRequestNo(), asked.projectNo(), asked.period(), asked.amount(), at);
            commission = asked.commission();
        } else if (event instanceof ReleaseRequested asked) {
            var release = StatementEntry.RELEASE;
            asked(release, asked.freezeRequestNo(), asked.projectNo(), asked.period(), asked.amount(), at);
        } else if (event instanceof FundsFrozen
                || event instanceof RepaymentConfirmed
                || event instanceof FreezeReleased) {
            answered(OurState.DONE, null, at);
        } else if (event instanceof FreezeRefused refused) {
            answered(OurState.REFUSED, refused.bankCode(), at);
        } else if (event instanceof ConfirmationRefused refused) {
            answered(OurState.REFUSED, refused.bankCode(), at);
        } else if (event instanceof ReleaseRefused refused) {
            answered(OurState.REFUSED, refused.bankCode(), at);
        } else if (event instanceof BankOutcomeUnknown) {
            state = OurState.UNKNOWN;
        } else if (event instanceof AnswerContradicted) {
            contradicted = true;
        }
    }

    private void asked(StatementEntry what, String freeze, String project, int ofPeriod, Money money, Instant at) {
        entry = what;
        freezeRequestNo = freeze;
        projectNo = project;
        period = ofPeriod;
        amount = money;
        requestedAt = at;
        state = OurState.REQUESTED;
    }

    private void answered(OurState told, String code, Instant at) {
        state = told;
        bankCode = code;
        answeredAt = at;
    }

    boolean isSettlement() {
        return entry == StatementEntry.SETTLEMENT;
    }

    String freezeRequestNo() {
        return freezeRequestNo;
    }

    String userNo() {
        return userNo;
    }

    String receivableStream() {
        return new ReceivableId(projectNo, period).toString();
    }

    /**
     * @param payer of the freeze, or null where that is not recorded
     * @param fees what the platform keeps of the investors' interest
     */
    OurRequest told(String payer, Money fees, Payouts payouts) {
        return new OurRequest(
                requestNo,
                entry,
                freezeRequestNo,
                projectNo,
                payer,
                amount,
                commission.plus(fees),
                payouts,
                state,
                requestedAt,
                answeredAt,
                bankCode,
                contradicted);
    }
}
