package io.dueflow.loanimport.activate;

import io.dueflow.loanimport.activate.ActivationOutcome.Failed;
import io.dueflow.loanimport.activate.ActivationOutcome.Imported;
import io.dueflow.loanimport.activate.ActivationOutcome.Rejected;
import io.dueflow.loanimport.activate.ActivationOutcome.Unchanged;
import io.dueflow.messages.Overtaken;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;

/**
 * Activates one plan by one command. The handler answers {@code true} for a new plan and {@code false} for one that was
 * there with the same content; it refuses one with other terms.
 */
final class PlanActivation {

    static final int ANSWER_SECONDS = 60;

    private final CommandGateway gateway;

    PlanActivation(CommandGateway gateway) {
        this.gateway = gateway;
    }

    ActivationOutcome activate(ActivateRepaymentPlan command) throws InterruptedException {
        try {
            Object answer = Overtaken.sentOnceMore(() -> gateway.send(command)).get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return outcome(answer);
        } catch (TimeoutException e) {
            return new Failed("There was no answer within " + ANSWER_SECONDS + " seconds.");
        } catch (ExecutionException e) {
            return outcome(e.getCause());
        }
    }

    private static ActivationOutcome outcome(Object answer) {
        if (answer instanceof Boolean isNew) {
            return isNew ? new Imported() : new Unchanged();
        }
        return new Failed("The answer was neither true nor false: " + answer);
    }

    /** Only the details tell a refusal from a failure: exception types differ with and without Axon Server. */
    private static ActivationOutcome outcome(Throwable thrown) {
        Object details = HandlerExecutionException.resolveDetails(thrown).orElse(null);
        return details instanceof Refusal refusal ? new Rejected(refusal.reason()) : new Failed(thrown.toString());
    }
}
