package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.messages.JointCommands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what exchanges with the bank proved. Where recording one fails, its row stays as it is, so that the sweep asks
 * again.
 */
public final class OutcomeReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeReporter.class);

    private final JointCommands commands;
    private final OutstandingTable table;
    private final AskingPause pause;
    private final Clock clock;

    public OutcomeReporter(JointCommands commands, OutstandingTable table, AskingPause pause, Clock clock) {
        this.commands = commands;
        this.table = table;
        this.pause = pause;
        this.clock = clock;
    }

    /** Ends the future of each, with the failure where it could not be recorded. */
    void report(List<AnsweredCall> answered) {
        var toRecord =
                answered.stream().filter(OutcomeReporter::tellsSomethingNew).toList();
        var failures =
                commands.handle(toRecord.stream().map(OutcomeReporter::command).toList(), OutcomeReading.of(toRecord));
        var notRecorded = new ArrayList<AnsweredCall>();
        failures.forEach((place, failure) -> {
            notRecorded.add(toRecord.get(place));
            toRecord.get(place).recorded().completeExceptionally(failure);
        });
        answered.stream().filter(one -> !notRecorded.contains(one)).forEach(this::conclude);
    }

    /** A failure is no news for the events; that an outcome is unknown is told once. */
    private static boolean tellsSomethingNew(AnsweredCall answered) {
        return answered.result() instanceof CallResult.Ended ended
                && (ended.outcome().isKnown() || answered.outstanding().state() != Outstanding.State.UNKNOWN);
    }

    private static RecordOutcome command(AnsweredCall answered) {
        return new RecordOutcome(answered.outstanding().requestNo(), ((CallResult.Ended) answered.result()).outcome());
    }

    private void conclude(AnsweredCall answered) {
        try {
            postponeUnlessKnown(answered.outstanding(), answered.result());
            answered.recorded().complete(null);
        } catch (RuntimeException e) {
            answered.recorded().completeExceptionally(e);
        }
    }

    private void postponeUnlessKnown(Outstanding outstanding, CallResult result) {
        if (result instanceof CallResult.Failed failed) {
            LOG.warn("request {} failed: {}", outstanding.requestNo(), failed.reason());
            postpone(outstanding, Outstanding.State.FAILED);
        } else if (result instanceof CallResult.Ended ended && !ended.outcome().isKnown()) {
            LOG.warn("request {}: {}", outstanding.requestNo(), ended.outcome());
            postpone(outstanding, Outstanding.State.UNKNOWN);
        }
    }

    private void postpone(Outstanding outstanding, Outstanding.State state) {
        var nextAskAt = clock.instant().plus(pause.after(outstanding.asked()));
        table.postpone(outstanding.requestNo(), state, nextAskAt);
    }
}
