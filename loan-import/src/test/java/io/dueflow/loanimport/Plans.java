package io.dueflow.loanimport;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** The plans that a real command bus has activated, by the agreement between the import and the command side. */
public final class Plans {

    /** What happens besides, before a plan is activated. */
    public interface Trouble {
        void before(ActivateRepaymentPlan command) throws Exception;
    }

    private final Map<String, ActivateRepaymentPlan> byProject = new ConcurrentHashMap<>();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile Trouble trouble = command -> {};

    public CommandGateway gateway() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                ActivateRepaymentPlan.class.getName(), message -> activate(((CommandMessage<?>) message).getPayload()));
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private boolean activate(Object payload) throws Exception {
        ActivateRepaymentPlan command = (ActivateRepaymentPlan) payload;
        commands.incrementAndGet();
        trouble.before(command);
        ActivateRepaymentPlan there = byProject.putIfAbsent(command.project().projectNo(), command);
        if (there != null && !there.equals(command)) {
            String reason = "The plan was activated with other terms.";
            throw new CommandExecutionException(reason, null, new Refusal(reason));
        }
        return there == null;
    }

    public void meet(Trouble next) {
        trouble = next;
    }

    public Map<String, ActivateRepaymentPlan> byProject() {
        return byProject;
    }

    public int commands() {
        return commands.get();
    }
}
