package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what an exchange with the bank proved. Where recording fails, the exception goes up and the row stays as it
 * is, so that the sweep asks again.
 */
public final class OutcomeReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeReporter.class);
    private static final long LONGEST_COMMAND_SECONDS = 30;

    private final CommandGateway commands;
    private final OutstandingTable table;
    private final AskingPause pause;
    private final Clock clock;

    public OutcomeReporter(CommandGateway commands, OutstandingTable table, AskingPause pause, Clock clock) {
        this.commands = commands;
        this.table = table;
        this.pause = pause;
        this.clock = clock;
    }

    public void report(Outstanding outstanding, CallResult result) {
        if (result instanceof CallResult.Failed failed) {
            LOG.warn("request {} failed: {}", outstanding.requestNo(), failed.reason());
            postpone(outstanding, Outstanding.State.FAILED);
        } else if (result instanceof CallResult.Ended ended) {
            report(outstanding, ended.outcome());
        }
    }

    private void report(Outstanding outstanding, Outcome outcome) {
        if (outcome.isKnown()) {
            record(outstanding, outcome);
            return;
        }
        LOG.warn("request {}: {}", outstanding.requestNo(), outcome);
        if (outstanding.state() != Outstanding.State.UNKNOWN) {
            record(outstanding, outcome);
        }
        postpone(outstanding, Outstanding.State.UNKNOWN);
    }

    private void record(Outstanding outstanding, Outcome outcome) {
        commands.sendAndWait(
                new RecordOutcome(outstanding.requestNo(), outcome), LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS);
    }

    private void postpone(Outstanding outstanding, Outstanding.State state) {
        var nextAskAt = clock.instant().plus(pause.after(outstanding.asked()));
        table.postpone(outstanding.requestNo(), state, nextAskAt);
    }
}
