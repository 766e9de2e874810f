package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.call.FailureClassifier;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.ReleaseRequested;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Sends the release of a freeze when it is certain that the bank has not booked the confirmation. The bank has refused
 * the confirmation before, or there would be no release; where it can be asked, it has to say so a second time.
 */
public final class CertainRelease {

    private final BankConversation conversation;
    private final JointCommands commands;
    private final boolean querySupported;
    private final boolean releaseSupported;

    public CertainRelease(
            BankConversation conversation, JointCommands commands, boolean querySupported, boolean releaseSupported) {
        this.conversation = conversation;
        this.commands = commands;
        this.querySupported = querySupported;
        this.releaseSupported = releaseSupported;
    }

    CompletableFuture<CallResult> send(Outstanding outstanding) {
        if (!releaseSupported) {
            return CompletableFuture.completedFuture(notAsked("the bank has no service that releases a freeze"));
        }
        if (!querySupported) {
            return conversation.send(outstanding.request());
        }
        var release = (ReleaseRequested) outstanding.request();
        return conversation
                .ask(release.requestNo() + "-B" + outstanding.asked(), release.confirmationRequestNo())
                .thenCompose(ofConfirmation -> sendUnlessBooked(release, ofConfirmation));
    }

    private CompletableFuture<CallResult> sendUnlessBooked(ReleaseRequested release, CallResult ofConfirmation) {
        if (ofConfirmation instanceof CallResult.Failed) {
            return conversation.send(release);
        }
        var outcome = ((CallResult.Ended) ofConfirmation).outcome();
        if (outcome instanceof Outcome.Unknown unknown) {
            // Unknown, though nothing was sent: a person is to be told when it stays so for too long.
            return CompletableFuture.completedFuture(CallResult.unknown(
                    "not sent while it is not certain that the confirmation was not booked: " + unknown.symptom()));
        }
        if (outcome instanceof Outcome.Done) {
            return CompletableFuture.completedFuture(bookedAfterAll(release, outcome));
        }
        return conversation.send(release);
    }

    /** The contradiction is written down before the release ends, so that no crash in between can hide it. */
    private CallResult bookedAfterAll(ReleaseRequested release, Outcome outcome) {
        var confirmation = release.confirmationRequestNo();
        var failures = commands.handle(
                List.of(new RecordOutcome(confirmation, outcome)),
                new ReadAhead(List.of(new BankRequestId(confirmation).toString()), List.of()));
        return failures.isEmpty()
                ? notAsked("the bank has booked the confirmation after all")
                : new CallResult.Failed("not sent: " + failures.get(0));
    }

    private static CallResult notAsked(String why) {
        return new CallResult.Ended(FailureClassifier.refusedHere(why));
    }
}
