package io.dueflow.loanimport.financeorder;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.query.FindWhetherOwed;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;

/** The commands that a real command bus has handled, by the agreement between the import and the command side. */
public final class HeardOrders {

    /** Orders whose commands are refused, for the field that follows the name. */
    public static final String REFUSED = "REFUSED-";

    /** Orders whose commands fail. */
    public static final String FAILING = "FAILING-";

    /** Orders with whose first command another node is faster. */
    public static final String OVERTAKEN = "OVERTAKEN-";

    private final List<FinanceOrderCommand> commands = new CopyOnWriteArrayList<>();
    private final Set<FinanceOrderCommand> done = ConcurrentHashMap.newKeySet();

    public CommandGateway commandGateway() {
        var bus = SimpleCommandBus.builder().build();
        for (var type : FinanceOrderCommand.class.getPermittedSubclasses()) {
            bus.subscribe(
                    type.getName(),
                    message -> handle((FinanceOrderCommand) ((CommandMessage<?>) message).getPayload()));
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private boolean handle(FinanceOrderCommand command) {
        commands.add(command);
        var order = command.financeId();
        if (order.startsWith(REFUSED)) {
            var field = order.substring(REFUSED.length());
            throw new CommandExecutionException("no", null, new Refusal("The rule for " + field + ".", field));
        }
        if (order.startsWith(FAILING)) {
            throw new IllegalStateException("the store is down");
        }
        if (order.startsWith(OVERTAKEN) && done.add(command)) {
            throw new ConcurrencyException("it has changed");
        }
        return done.add(command);
    }

    /** Knows the tenders of project P1 only. */
    public QueryGateway queryGateway() {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(
                FindWhetherOwed.class.getName(),
                (Type) Boolean.class,
                message -> "P1".equals(((FindWhetherOwed) ((QueryMessage<?, ?>) message).getPayload()).projectNo()));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    public List<FinanceOrderCommand> commands() {
        return commands;
    }
}
