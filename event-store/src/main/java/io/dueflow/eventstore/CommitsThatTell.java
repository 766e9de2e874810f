package io.dueflow.eventstore;

import io.dueflow.messages.OutcomeUnknown;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Tells of a commit that was broken off that its outcome is unknown. What breaks off before it has certainly not happened,
 * and the exceptions of both look the same.
 */
record CommitsThatTell(PlatformTransactionManager transactions) implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        return transactions.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        var isToBeCommitted = status.isNewTransaction() && !status.isRollbackOnly();
        try {
            transactions.commit(status);
        } catch (RuntimeException e) {
            throw isToBeCommitted ? OutcomeUnknown.whereDatabaseWasLost(e) : e;
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
