package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.BankRequestState;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What became of a request. A repeated or late event changes nothing, but what the bank had refused can turn out to be
 * done; why it was refused stays beside that.
 */
record RequestAnswer(
        BankRequestState state,
        RefusalReason reason,
        String bankCode,
        String bankMessage,
        Instant answeredAt,
        Doubt doubt,
        FrozenMoney money) {

    static RequestAnswer none(BankRequestState state) {
        return new RequestAnswer(state, null, null, null, null, Doubt.NONE, FrozenMoney.UNTOUCHED);
    }

    boolean isUnknown() {
        return state == BankRequestState.UNKNOWN;
    }

    RequestAnswer unknown(BankOutcomeUnknown event, Instant at) {
        return state == BankRequestState.REQUESTED
                ? new RequestAnswer(
                        BankRequestState.UNKNOWN, null, null, null, null, doubt.unknown(at, event.symptom()), money)
                : this;
    }

    RequestAnswer done(Instant at) {
        var firstAnsweredAt = Objects.requireNonNullElse(answeredAt, at);
        return state == BankRequestState.DONE
                ? this
                : new RequestAnswer(
                        BankRequestState.DONE, reason, bankCode, bankMessage, firstAnsweredAt, doubt, money);
    }

    RequestAnswer refused(RefusalReason why, String code, String words, Instant at) {
        return state == BankRequestState.REQUESTED || isUnknown()
                ? new RequestAnswer(BankRequestState.REFUSED, why, code, words, at, doubt, money)
                : this;
    }

    RequestAnswer doubted(UnaryOperator<Doubt> change) {
        return new RequestAnswer(state, reason, bankCode, bankMessage, answeredAt, change.apply(doubt), money);
    }

    RequestAnswer money(UnaryOperator<FrozenMoney> change) {
        return new RequestAnswer(state, reason, bankCode, bankMessage, answeredAt, doubt, change.apply(money));
    }
}
