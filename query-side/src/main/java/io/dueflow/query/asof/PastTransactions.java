package io.dueflow.query.asof;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions on the connection of a slot, of which nothing is left when they are over. */
@Component
class PastTransactions {

    private final EntityManagerFactory entities;
    private final TransactionTemplate transactions;

    PastTransactions(EntityManagerFactory entities, TransactionTemplate transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** A session that the thread has already is the one that its transaction is begun on, and JDBC shares it. */
    <T> T rolledBack(Slot slot, Supplier<T> work) {
        try (var connection = slot.connection();
                var session = entities.unwrap(SessionFactory.class)
                        .withOptions()
                        .connection(connection)
                        .openSession()) {
            // As in any transaction of an answer: no second copy of what is loaded, no search for what has changed.
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            TransactionSynchronizationManager.bindResource(entities, new EntityManagerHolder(session));
            try {
                return transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return work.get();
                });
            } finally {
                TransactionSynchronizationManager.unbindResource(entities);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for " + slot.schema(), e);
        }
    }
}
