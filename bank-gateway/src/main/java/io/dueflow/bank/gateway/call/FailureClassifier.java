package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.bank.RefusalReason;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * What an exchange that broke off proves. Where no connection came about, nothing was sent: <em>failed</em>. Whatever
 * broke later may have been carried out: <em>unknown</em>.
 */
public final class FailureClassifier {

    /** The code that stands in the place of the bank's where the gateway itself would not send a request. */
    public static final String LOCAL_CODE = "LOCAL";

    private FailureClassifier() {}

    public static CallResult classify(Throwable failure) {
        var cause = withoutWrapping(failure);
        if (cause instanceof NotSendable) {
            return new CallResult.Ended(refusedHere(cause.getMessage()));
        }
        if (cause instanceof BankRests) {
            return new CallResult.Failed(cause.getMessage());
        }
        if (cause instanceof NotPrepared || cause instanceof NotConnected) {
            return new CallResult.Failed(described(cause), cause instanceof NotConnected);
        }
        if (cause instanceof TimeoutException) {
            return CallResult.unknown("no answer in time");
        }
        if (cause instanceof UnprovenAnswer) {
            return CallResult.unknown(cause.getMessage());
        }
        return CallResult.unknown(described(cause));
    }

    /** The gateway's own refusal, in the form of the bank's. */
    public static Outcome.Refused refusedHere(String why) {
        return new Outcome.Refused(RefusalReason.INVALID_REQUEST, LOCAL_CODE, why);
    }

    public static boolean isRefusedHere(Outcome.Refused refused) {
        return LOCAL_CODE.equals(refused.bankCode());
    }

    private static Throwable withoutWrapping(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String described(Throwable failure) {
        var message = failure.getMessage();
        var name = failure.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }
}
