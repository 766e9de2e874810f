package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.BankRequestState;
import java.time.Instant;

/**
 * What became of a request. An answer is final: a repeated or late event changes nothing.
 *
 * @param settledAt when the money that a freeze set aside was paid out
 */
record RequestAnswer(
        BankRequestState state,
        RefusalReason reason,
        String bankCode,
        String bankMessage,
        Instant answeredAt,
        Instant unknownSince,
        String symptom,
        Instant settledAt) {

    static RequestAnswer none(BankRequestState state) {
        return new RequestAnswer(state, null, null, null, null, null, null, null);
    }

    boolean isUnknown() {
        return state == BankRequestState.UNKNOWN;
    }

    RequestAnswer unknown(BankOutcomeUnknown event, Instant at) {
        return state == BankRequestState.REQUESTED
                ? new RequestAnswer(BankRequestState.UNKNOWN, null, null, null, null, at, event.symptom(), settledAt)
                : this;
    }

    RequestAnswer done(Instant at) {
        return answered(BankRequestState.DONE, null, null, null, at);
    }

    RequestAnswer refused(RefusalReason why, String code, String words, Instant at) {
        return answered(BankRequestState.REFUSED, why, code, words, at);
    }

    RequestAnswer settled(Instant at) {
        return settledAt == null
                ? new RequestAnswer(state, reason, bankCode, bankMessage, answeredAt, unknownSince, symptom, at)
                : this;
    }

    private RequestAnswer answered(BankRequestState answer, RefusalReason why, String code, String words, Instant at) {
        return state == BankRequestState.REQUESTED || isUnknown()
                ? new RequestAnswer(answer, why, code, words, at, unknownSince, symptom, settledAt)
                : this;
    }
}
