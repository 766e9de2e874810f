package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.LoggedAbout;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.AskBank;
import io.dueflow.messages.bank.BankRequestId;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the bank about a request when somebody doubts what is written down about it. */
public class BankQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(BankQuestions.class);

    private final BankConversation conversation;
    private final JointCommands commands;
    private final EventStore eventStore;
    private final boolean querySupported;
    private final Clock clock;

    public BankQuestions(
            BankConversation conversation,
            JointCommands commands,
            EventStore eventStore,
            boolean querySupported,
            Clock clock) {
        this.conversation = conversation;
        this.commands = commands;
        this.eventStore = eventStore;
        this.querySupported = querySupported;
        this.clock = clock;
    }

    /** Throws {@link CommandExecutionException} with a {@link Refusal} where the bank cannot be asked about it. */
    @CommandHandler
    public void handle(AskBank command, UnitOfWork<?> unitOfWork) {
        if (!querySupported) {
            throw refused("The bank cannot be asked about requests (bank.query-supported is false).");
        }
        var requestNo = command.requestNo();
        if (eventStore
                .lastSequenceNumberFor(new BankRequestId(requestNo).toString())
                .isEmpty()) {
            throw refused("There is no request " + requestNo + " of ours to ask about.");
        }
        unitOfWork.root().afterCommit(committed -> ask(requestNo));
    }

    /** The bank stores its answer to a question under the question's number, so each moment asks with its own. */
    private void ask(String requestNo) {
        conversation
                .ask(requestNo + "-A" + clock.millis(), requestNo)
                .thenAccept(result -> {
                    try (var about = LoggedAbout.request(requestNo)) {
                        record(requestNo, result);
                    }
                })
                .exceptionally(failure -> {
                    try (var about = LoggedAbout.request(requestNo)) {
                        LOG.warn("what the bank said of {} was not recorded", requestNo, failure);
                    }
                    return null;
                });
    }

    private void record(String requestNo, CallResult result) {
        if (!(result instanceof CallResult.Ended ended)) {
            LOG.info("request {}: the bank has never received it", requestNo);
            return;
        }
        if (!ended.outcome().isKnown()) {
            // That nobody knows more than before is no news, and what was never sent has not become unknown by it.
            LOG.info("request {}: asked in vain, {}", requestNo, ended.outcome().words());
            return;
        }
        var reading = new ReadAhead(List.of(new BankRequestId(requestNo).toString()), List.of());
        commands.handle(List.of(new RecordOutcome(requestNo, ended.outcome())), reading)
                .values()
                .forEach(failure -> LOG.warn("what the bank said of {} was not recorded", requestNo, failure));
    }

    private static CommandExecutionException refused(String reason) {
        return new CommandExecutionException(reason, null, new Refusal(reason));
    }
}
