package io.dueflow.eventstore.append;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends all events of a unit of work at once, as the last thing before it commits, one unit of work after another.
 * So events become visible in the order of their places in the sequence, and no reader can pass one that is still to
 * come.
 */
final class OrderedAppends {

    private static final String RESOURCE = OrderedAppends.class.getName();

    /** The lock is held to the transaction's end. Its key has no meaning but must never be used for anything else. */
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(7283561)";

    private final EventStorageEngine engine;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;

    OrderedAppends(EventStorageEngine engine, JdbcTemplate jdbc, TransactionManager transactions) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void append(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            waitingIn(CurrentUnitOfWork.get().root()).addAll(events);
        } else {
            transactions.executeInTransaction(() -> write(events));
        }
    }

    private List<EventMessage<?>> waitingIn(UnitOfWork<?> root) {
        return root.getOrComputeResource(RESOURCE, key -> {
            var waiting = new ArrayList<EventMessage<?>>();
            root.onPrepareCommit(ending -> write(waiting));
            return waiting;
        });
    }

    private void write(List<? extends EventMessage<?>> events) {
        jdbc.execute(TAKE_TURN);
        engine.appendEvents(events);
    }
}
