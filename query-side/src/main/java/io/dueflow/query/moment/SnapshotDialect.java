package io.dueflow.query.moment;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * Isolates a transaction that shall see the data of one moment by a statement of its own, which travels with the
 * transaction's beginning. Left to itself, JDBC asks the connection how it is isolated, sets it, and sets it back when the
 * transaction is over: three exchanges with the database, of which each waits for a processor while a run is on.
 */
final class SnapshotDialect extends HibernateJpaDialect {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_REPEATABLE_READ) {
            return super.beginTransaction(entityManager, definition);
        }
        var begun = super.beginTransaction(entityManager, new AsTheConnectionIs(definition));
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(ONE_MOMENT);
            }
        });
        return begun;
    }

    private static final class AsTheConnectionIs extends DelegatingTransactionDefinition {

        AsTheConnectionIs(TransactionDefinition definition) {
            super(definition);
        }

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }
    }
}
