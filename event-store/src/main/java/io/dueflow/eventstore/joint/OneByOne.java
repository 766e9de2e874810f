package io.dueflow.eventstore.joint;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Has commands handled side by side, each in a transaction of its own: with Axon Server they share none. */
public final class OneByOne implements JointCommands {

    private static final long TIMEOUT_SECONDS = 30;

    private final CommandGateway gateway;

    public OneByOne(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Map<Integer, Throwable> handle(List<?> commands, ReadAhead ahead) {
        var answers = commands.stream()
                .map(command -> gateway.send(command).orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .toList();
        var failures = new TreeMap<Integer, Throwable>();
        for (var place = 0; place < answers.size(); place++) {
            try {
                answers.get(place).join();
            } catch (CompletionException e) {
                failures.put(place, e.getCause());
            }
        }
        return failures;
    }
}
