package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.call.CallLine.Turn;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.call.FailureClassifier;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseRequested;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Brings a recorded request to the bank, always under its one number, and has recorded what came of it. */
public final class Delivery {

    private final CallLine line;
    private final BankConversation conversation;
    private final CertainRelease release;
    private final OutcomeRecording recorder;
    private final SettledRequests settled;
    private final OutstandingTable table;
    private final boolean querySupported;

    public Delivery(
            CallLine line,
            BankConversation conversation,
            CertainRelease release,
            OutcomeRecording recorder,
            SettledRequests settled,
            OutstandingTable table,
            boolean querySupported) {
        this.line = line;
        this.conversation = conversation;
        this.release = release;
        this.recorder = recorder;
        this.settled = settled;
        this.table = table;
        this.querySupported = querySupported;
    }

    /**
     * Sends a request that was recorded just now, for the first time.
     *
     * @param data the request in the bank's words, which may throw what keeps it from being sent
     */
    CallLine.Admission first(Outstanding recorded, Supplier<RequestData> data) {
        return line.submit(
                recorded.requestNo(),
                recorded.request() instanceof FreezeRequested ? Turn.BEGINS : Turn.GOES_ON,
                answered -> recorded(recorded, sent(recorded, data), answered));
    }

    private CompletableFuture<CallResult> sent(Outstanding recorded, Supplier<RequestData> data) {
        return recorded.request() instanceof ReleaseRequested
                ? release.send(recorded)
                : conversation.send(recorded.requestNo(), data);
    }

    /** Takes up a request that has stayed without a known outcome. */
    public CallLine.Admission again(Outstanding outstanding) {
        return line.submit(outstanding.requestNo(), Turn.BEGINS, answered -> resolved(outstanding, answered));
    }

    private CompletableFuture<?> resolved(Outstanding outstanding, Runnable answered) {
        if (settled.contains(outstanding.requestNo())) {
            table.delete(outstanding.requestNo());
            return CompletableFuture.completedFuture(null);
        }
        return recorded(outstanding, clarified(outstanding), answered);
    }

    private CompletableFuture<CallResult> clarified(Outstanding outstanding) {
        if (outstanding.state() == Outstanding.State.FAILED) {
            return sentAgain(outstanding);
        }
        if (querySupported) {
            return conversation
                    .ask(outstanding.requestNo(), outstanding.asked())
                    .thenCompose(result -> result instanceof CallResult.Failed
                            ? sentAgain(outstanding)
                            : CompletableFuture.completedFuture(result));
        }
        return sentAgain(outstanding).thenApply(result -> aboutTheFirstSending(outstanding, result));
    }

    private CompletableFuture<CallResult> sentAgain(Outstanding outstanding) {
        return outstanding.request() instanceof ReleaseRequested
                ? release.send(outstanding)
                : conversation.send(outstanding.request());
    }

    /**
     * That this sending failed says nothing about an earlier one; nor does it when the bank does not accept the signature,
     * since it looks at that before it looks for the number, and the keys may have changed in between; nor that the gateway
     * itself would not send it again.
     */
    private static CallResult aboutTheFirstSending(Outstanding outstanding, CallResult ofThisSending) {
        if (ofThisSending instanceof CallResult.Failed failed) {
            return CallResult.unknown(failed.reason());
        }
        return ((CallResult.Ended) ofThisSending).outcome() instanceof Outcome.Refused refused
                        && (refused.reason() == RefusalReason.INVALID_SIGNATURE
                                || mayHaveBeenSent(outstanding) && FailureClassifier.isRefusedHere(refused))
                ? CallResult.unknown("sent again, and " + refused.words())
                : ofThisSending;
    }

    /**
     * Nor whether one that is only written down was sent is certain: a crash may have come in between. A release is an
     * exception, since nothing follows from its refusal but that a person looks.
     */
    private static boolean mayHaveBeenSent(Outstanding outstanding) {
        return outstanding.state() != Outstanding.State.RECORDED
                || !(outstanding.request() instanceof ReleaseRequested);
    }

    private CompletableFuture<?> recorded(
            Outstanding outstanding, CompletableFuture<CallResult> exchange, Runnable answered) {
        return exchange.thenCompose(result -> {
            answered.run();
            return recorder.record(outstanding, result);
        });
    }
}
