package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.call.FailureClassifier;
import io.dueflow.bank.gateway.request.DeclareSilence;
import io.dueflow.bank.gateway.request.DeclareUnsendable;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.LoggedAbout;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final SilenceBound silence;
    private final Clock clock;

    public OutcomeReporter(
            JointCommands commands, OutstandingTable table, AskingPause pause, SilenceBound silence, Clock clock) {
        this.commands = commands;
        this.table = table;
        this.pause = pause;
        this.silence = silence;
        this.clock = clock;
    }

    /** Ends the future of each, with the failure where it could not be recorded. */
    public void report(List<AnsweredCall> answered) {
        // One moment for all that follows, so that the row says the same of a silence as the event.
        var now = clock.instant();
        var toRecord = new ArrayList<AnsweredCall>();
        var news = new ArrayList<Object>();
        answered.forEach(one -> newsOf(one, now).ifPresent(command -> {
            toRecord.add(one);
            news.add(command);
        }));
        var failures = commands.handle(news, OutcomeReading.of(toRecord));
        var notRecorded = new ArrayList<AnsweredCall>();
        failures.forEach((place, failure) -> {
            notRecorded.add(toRecord.get(place));
            toRecord.get(place).recorded().completeExceptionally(failure);
        });
        answered.stream().filter(one -> !notRecorded.contains(one)).forEach(one -> conclude(one, now));
    }

    /**
     * A failure is no news for the events, unless nobody can do anything about it but a person; that an outcome is unknown
     * is told once, and once more after too long.
     */
    private Optional<Object> newsOf(AnsweredCall answered, Instant now) {
        var outstanding = answered.outstanding();
        if (answered.result() instanceof CallResult.Failed failed) {
            return isUnsendableForTooLong(outstanding, failed, now)
                    ? Optional.of(new DeclareUnsendable(
                            outstanding.requestNo(),
                            outstanding.recordedAt(),
                            FailureClassifier.refusedHere(failed.reason())))
                    : Optional.empty();
        }
        var ended = (CallResult.Ended) answered.result();
        if (ended.outcome().isKnown() || !wasUnknown(outstanding)) {
            return Optional.of(new RecordOutcome(outstanding.requestNo(), ended.outcome()));
        }
        return isSilentForTooLong(outstanding, now)
                ? Optional.of(new DeclareSilence(
                        outstanding.requestNo(),
                        outstanding.recordedAt(),
                        ((Outcome.Unknown) ended.outcome()).symptom()))
                : Optional.empty();
    }

    /** It has failed before, so this is no passing trouble that came just when the time was over. */
    private boolean isUnsendableForTooLong(Outstanding outstanding, CallResult.Failed failed, Instant now) {
        return !failed.prepared()
                && outstanding.state() == Outstanding.State.FAILED
                && silence.isReached(outstanding.recordedAt(), now);
    }

    private static boolean wasUnknown(Outstanding outstanding) {
        return outstanding.state() == Outstanding.State.UNKNOWN || outstanding.state() == Outstanding.State.SILENT;
    }

    private boolean isSilentForTooLong(Outstanding outstanding, Instant now) {
        return outstanding.state() == Outstanding.State.UNKNOWN && silence.isReached(outstanding.recordedAt(), now);
    }

    private void conclude(AnsweredCall answered, Instant now) {
        try (var about = LoggedAbout.request(answered.outstanding().request())) {
            postponeUnlessKnown(answered.outstanding(), answered.result(), now);
            answered.recorded().complete(null);
        } catch (RuntimeException e) {
            answered.recorded().completeExceptionally(e);
        }
    }

    private void postponeUnlessKnown(Outstanding outstanding, CallResult result, Instant now) {
        if (result instanceof CallResult.Failed failed) {
            LOG.warn("request {} failed: {}", outstanding.requestNo(), failed.reason());
            table.postpone(outstanding, Outstanding.State.FAILED, now.plus(pause.after(outstanding.asked())));
        } else if (result instanceof CallResult.Ended ended && !ended.outcome().isKnown()) {
            LOG.warn("request {}: {}", outstanding.requestNo(), ended.outcome());
            postponeUnknown(outstanding, now);
        } else if (result instanceof CallResult.Ended ended && ended.outcome() instanceof Outcome.Refused refused) {
            LOG.info("request {}: {}", outstanding.requestNo(), refused.words());
        }
    }

    private void postponeUnknown(Outstanding outstanding, Instant now) {
        if (outstanding.state() == Outstanding.State.SILENT || isSilentForTooLong(outstanding, now)) {
            table.postpone(outstanding, Outstanding.State.SILENT, now.plus(silence.pause()));
        } else {
            table.postpone(outstanding, Outstanding.State.UNKNOWN, now.plus(pause.after(outstanding.asked())));
        }
    }
}
