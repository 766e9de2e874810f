package io.dueflow.messages;

/** An event about one period of a project's plan: its installment, its receivable or its requests to the bank. */
public interface RepaymentEvent extends ProjectEvent, OfRepayment {

    /** The period, counted from 1. */
    int period();

    @Override
    default String repaymentNo() {
        return OfRepayment.repaymentNo(projectNo(), period());
    }
}
