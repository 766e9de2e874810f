package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.messages.bank.BankEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Brings a recorded request to the bank, always under its one number, and reports what came of it. */
public final class Delivery {

    private final CallLine line;
    private final BankConversation conversation;
    private final OutcomeReporter reporter;
    private final Executor reporters;
    private final SettledRequests settled;
    private final OutstandingTable table;
    private final boolean querySupported;

    public Delivery(
            CallLine line,
            BankConversation conversation,
            OutcomeReporter reporter,
            Executor reporters,
            SettledRequests settled,
            OutstandingTable table,
            boolean querySupported) {
        this.line = line;
        this.conversation = conversation;
        this.reporter = reporter;
        this.reporters = reporters;
        this.settled = settled;
        this.table = table;
        this.querySupported = querySupported;
    }

    /** Sends a request that was recorded just now, for the first time. */
    public CallLine.Admission first(BankEvent request) {
        return line.submit(
                request.requestNo(), () -> reported(Outstanding.recorded(request), conversation.send(request)));
    }

    /** Takes up a request that has stayed without a known outcome. */
    public CallLine.Admission again(Outstanding outstanding) {
        return line.submit(outstanding.requestNo(), () -> resolved(outstanding));
    }

    private CompletableFuture<?> resolved(Outstanding outstanding) {
        if (settled.contains(outstanding.requestNo())) {
            table.delete(outstanding.requestNo());
            return CompletableFuture.completedFuture(null);
        }
        return reported(outstanding, clarified(outstanding));
    }

    private CompletableFuture<CallResult> clarified(Outstanding outstanding) {
        var request = outstanding.request();
        if (outstanding.state() == Outstanding.State.FAILED) {
            return conversation.send(request);
        }
        if (querySupported) {
            return conversation
                    .ask(request.requestNo(), outstanding.asked())
                    .thenCompose(result -> result instanceof CallResult.Failed
                            ? conversation.send(request)
                            : CompletableFuture.completedFuture(result));
        }
        return conversation.send(request).thenApply(Delivery::aboutTheFirstSending);
    }

    /** That this sending failed says nothing about an earlier one. */
    private static CallResult aboutTheFirstSending(CallResult ofThisSending) {
        return ofThisSending instanceof CallResult.Failed failed ? CallResult.unknown(failed.reason()) : ofThisSending;
    }

    private CompletableFuture<?> reported(Outstanding outstanding, CompletableFuture<CallResult> exchange) {
        return exchange.thenAcceptAsync(result -> reporter.report(outstanding, result), reporters);
    }
}
