package io.dueflow.messages;

/** A message that concerns one repayment (还款): what becomes of one installment. */
public interface OfRepayment {

    /** The repayment's number, as people say it: project and period, as in {@code P1-3}. */
    String repaymentNo();

    static String repaymentNo(String projectNo, int period) {
        return projectNo + "-" + period;
    }
}
