package io.dueflow.command.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import java.util.HashMap;
import java.util.Map;

/** The late fees that were shared so far, by the request to the bank that was going to pay each. */
final class LateFees {

    private final Map<String, Money> byRequest = new HashMap<>();

    boolean areSharedFor(String requestNo) {
        return byRequest.containsKey(requestNo);
    }

    /** Nothing where the request has no late fee. */
    Money of(String requestNo) {
        return byRequest.getOrDefault(requestNo, Money.ZERO);
    }

    void shared(LateFeeShared part) {
        var fees = part.shares().stream().map(LateFeeShare::lateFee).toList();
        byRequest.merge(part.requestNo(), Money.sum(fees), Money::plus);
    }
}
