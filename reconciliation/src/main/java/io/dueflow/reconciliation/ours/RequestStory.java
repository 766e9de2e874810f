package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.AnswerContradicted;
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

    /** @throws LostEvents where the request itself is not among them */
    RequestStory(String requestNo, List<Recorded> events) {
        this.requestNo = requestNo;
        events.forEach(this::happened);
        if (entry == null) {
            throw new LostEvents(NumberRows.stream(requestNo));
        }
    }

    private void happened(Recorded event) {
        if (event.is(FreezeRequested.class)) {
            var asked = event.as(FreezeRequested.class);
            asked(StatementEntry.FREEZE, null, asked, asked.amount(), event.at());
            userNo = asked.borrowerUserNo();
        } else if (event.is(ConfirmationRequested.class)) {
            var asked = event.as(ConfirmationRequested.class);
            asked(StatementEntry.SETTLEMENT, asked.freezeRequestNo(), asked, asked.amount(), event.at());
            commission = asked.commission();
        } else if (event.is(ReleaseRequested.class)) {
            var asked = event.as(ReleaseRequested.class);
            asked(StatementEntry.RELEASE, asked.freezeRequestNo(), asked, asked.amount(), event.at());
        } else if (event.is(FundsFrozen.class)
                || event.is(RepaymentConfirmed.class)
                || event.is(FreezeReleased.class)) {
            answered(OurState.DONE, null, event.at());
        } else if (event.is(FreezeRefused.class)) {
            answered(OurState.REFUSED, event.as(FreezeRefused.class).bankCode(), event.at());
        } else if (event.is(ConfirmationRefused.class)) {
            answered(OurState.REFUSED, event.as(ConfirmationRefused.class).bankCode(), event.at());
        } else if (event.is(ReleaseRefused.class)) {
            answered(OurState.REFUSED, event.as(ReleaseRefused.class).bankCode(), event.at());
        } else if (event.is(BankOutcomeUnknown.class)) {
            state = OurState.UNKNOWN;
        } else if (event.is(AnswerContradicted.class)) {
            contradicted = true;
        }
    }

    private void asked(StatementEntry what, String freeze, BankEvent asked, Money money, Instant at) {
        entry = what;
        freezeRequestNo = freeze;
        projectNo = asked.projectNo();
        period = asked.period();
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
