package io.dueflow.benchmarks.rival.dbos;

import io.dueflow.benchmarks.rival.DueInstallment;

/** What DBOS makes durable. */
public interface RepaymentWorkflow {

    /** Whether the borrower has repaid by it. DBOS keeps the argument, so that it can begin again after a crash. */
    boolean collect(DueInstallment due) throws Exception;
}
