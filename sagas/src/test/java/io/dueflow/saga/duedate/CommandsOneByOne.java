package io.dueflow.saga.duedate;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends to the fixture what is to be handled together, and notes what was announced to be read. */
final class CommandsOneByOne implements JointCommands {

    final List<ReadAhead> announced = new ArrayList<>();
    private final CommandGateway gateway;

    CommandsOneByOne(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Map<Integer, Throwable> handle(List<?> commands, ReadAhead ahead) {
        announced.add(ahead);
        var failures = new TreeMap<Integer, Throwable>();
        for (var place = 0; place < commands.size(); place++) {
            try {
                gateway.send(commands.get(place)).join();
            } catch (CompletionException e) {
                failures.put(place, e.getCause());
            }
        }
        return failures;
    }
}
