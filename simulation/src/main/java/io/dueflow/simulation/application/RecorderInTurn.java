package io.dueflow.simulation.application;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.recovery.AnsweredCall;
import io.dueflow.bank.gateway.recovery.OutcomeRecording;
import io.dueflow.bank.gateway.recovery.OutcomeReporter;
import io.dueflow.bank.gateway.recovery.Outstanding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Records the answers that have come in until its turn comes, all of them together. */
final class RecorderInTurn implements OutcomeRecording {

    private final OutcomeReporter reporter;
    private final Executor turns;
    private List<AnsweredCall> waiting = new ArrayList<>();

    RecorderInTurn(OutcomeReporter reporter, Executor turns) {
        this.reporter = reporter;
        this.turns = turns;
    }

    @Override
    public CompletableFuture<Void> record(Outstanding outstanding, CallResult result) {
        var answered = new AnsweredCall(outstanding, result);
        if (waiting.isEmpty()) {
            turns.execute(this::recordAll);
        }
        waiting.add(answered);
        return answered.recorded();
    }

    private void recordAll() {
        var together = waiting;
        waiting = new ArrayList<>();
        try {
            reporter.report(together);
        } catch (RuntimeException e) {
            together.forEach(answered -> answered.recorded().completeExceptionally(e));
        }
    }
}
