package io.dueflow.eventstore.joint;

import io.dueflow.eventstore.ahead.Announced;
import io.dueflow.messages.DatabaseIsOutOfReach;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles commands together in one unit of work, hence in one transaction. What follows from them in subscribing
 * processors belongs to it.
 */
public final class OneTransaction implements JointCommands {

    private static final Logger LOG = LoggerFactory.getLogger(OneTransaction.class);

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final ExecutorService apart;

    /** @param apart runs what is asked for inside another unit of work, which must not become part of that */
    public OneTransaction(CommandGateway gateway, TransactionManager transactions, ExecutorService apart) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.apart = apart;
    }

    @Override
    public Map<Integer, Throwable> handle(List<?> commands, ReadAhead ahead) {
        return CurrentUnitOfWork.isStarted()
                ? CompletableFuture.supplyAsync(() -> handleHere(commands, ahead), apart)
                        .join()
                : handleHere(commands, ahead);
    }

    private Map<Integer, Throwable> handleHere(List<?> commands, ReadAhead ahead) {
        try {
            return together(commands, ahead);
        } catch (RuntimeException | Error e) {
            if (DatabaseIsOutOfReach.says(e)) {
                throw e;
            }
            LOG.info("{} commands could not be handled together, each is handled alone", commands.size(), e);
            return send(commands);
        }
    }

    private Map<Integer, Throwable> together(List<?> commands, ReadAhead ahead) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>(commands));
        unitOfWork.attachTransaction(transactions);
        Announced.in(unitOfWork, ahead);
        var result = unitOfWork.executeWithResult(() -> send(commands), RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new CompletionException(result.exceptionResult());
        }
        return result.getPayload();
    }

    private Map<Integer, Throwable> send(List<?> commands) {
        var failures = new TreeMap<Integer, Throwable>();
        for (var place = 0; place < commands.size(); place++) {
            try {
                gateway.send(commands.get(place)).join();
            } catch (CompletionException e) {
                failures.put(place, e.getCause());
            } catch (Error e) {
                // What its handler throws is in the answer; one that kept its commit from being prepared is thrown
                // here.
                failures.put(place, e);
            }
        }
        return failures;
    }
}
