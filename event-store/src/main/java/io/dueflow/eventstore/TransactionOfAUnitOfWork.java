package io.dueflow.eventstore;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends a transaction with its unit of work, whatever becomes of that. Axon rolls back where a commit cannot be prepared for
 * an exception, but not for an error: the transaction would stay with the thread, with its locks, and the commands that the
 * thread handles next would take part in it, be answered as done, and never be committed.
 */
final class TransactionOfAUnitOfWork extends SpringTransactionManager {

    TransactionOfAUnitOfWork(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public Transaction startTransaction() {
        var begins = !TransactionSynchronizationManager.isActualTransactionActive();
        var transaction = super.startTransaction();
        if (begins && CurrentUnitOfWork.isStarted()) {
            // It does nothing where the transaction has ended already.
            CurrentUnitOfWork.get().onCleanup(over -> transaction.rollback());
        }
        return transaction;
    }
}
