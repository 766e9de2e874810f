package io.dueflow.loanimport.financeorder;

import io.dueflow.loanimport.financeorder.OrderOutcome.Failed;
import io.dueflow.loanimport.financeorder.OrderOutcome.Imported;
import io.dueflow.loanimport.financeorder.OrderOutcome.Rejected;
import io.dueflow.loanimport.financeorder.OrderOutcome.Unchanged;
import io.dueflow.messages.Overtaken;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.query.FindWhetherOwed;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.QueryGateway;

/** Sends commands to finance orders, whose handlers answer whether something has changed. */
final class OrderCommands {

    private static final int ANSWER_SECONDS = 60;

    private final CommandGateway commands;
    private final QueryGateway queries;

    OrderCommands(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    OrderOutcome send(FinanceOrderCommand command) throws InterruptedException {
        try {
            if (command instanceof AssignTender assign && !isThere(assign)) {
                return new Rejected(
                        "tenderNo",
                        "There is no tender " + assign.tenderNo() + " of project " + assign.projectNo() + ".");
            }
            Object changed = answer(Overtaken.sentOnceMore(() -> commands.send(command)));
            return Boolean.TRUE.equals(changed) ? new Imported() : new Unchanged();
        } catch (TimeoutException e) {
            return new Failed("There was no answer within " + ANSWER_SECONDS + " seconds.");
        } catch (ExecutionException e) {
            return outcome(e.getCause());
        }
    }

    private boolean isThere(AssignTender assign) throws InterruptedException, ExecutionException, TimeoutException {
        return answer(queries.query(new FindWhetherOwed(assign.projectNo(), assign.tenderNo()), Boolean.class));
    }

    private static <T> T answer(CompletableFuture<T> asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    /** Only the details tell a refusal from a failure: exception types differ with and without Axon Server. */
    private static OrderOutcome outcome(Throwable thrown) {
        Object details = HandlerExecutionException.resolveDetails(thrown).orElse(null);
        return details instanceof Refusal refusal
                ? new Rejected(Objects.requireNonNullElse(refusal.field(), ""), refusal.reason())
                : new Failed(thrown.toString());
    }
}
