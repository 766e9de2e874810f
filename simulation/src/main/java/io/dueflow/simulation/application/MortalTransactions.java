package io.dueflow.simulation.application;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The transactions of one process, which can die before a commit, and after it but before anybody knows. */
final class MortalTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final Life life;

    MortalTransactions(PlatformTransactionManager transactions, Life life) {
        this.transactions = transactions;
        this.life = life;
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        life.requireGoingOn();
        return transactions.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!status.isNewTransaction()) {
            transactions.commit(status);
            return;
        }
        try {
            life.mayEnd("before a commit");
        } catch (Crash crash) {
            transactions.rollback(status);
            throw crash;
        }
        transactions.commit(status);
        life.committed();
        life.mayEnd("after a commit");
    }

    /** A dead process cannot commit any more, but its database still rolls back. */
    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
