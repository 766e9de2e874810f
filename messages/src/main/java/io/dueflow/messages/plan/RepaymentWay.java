package io.dueflow.messages.plan;

/** How a borrower repays. */
public enum RepaymentWay {
    /** 等额本息: the same amount each period. */
    EQUAL_INSTALLMENTS,
    /** 等额本金: the same principal each period, interest on what is left. */
    EQUAL_PRINCIPAL,
    /** 先息后本: interest each period, the principal with the last. */
    INTEREST_FIRST,
    /** 一次性还本付息: principal and all interest once, at the end. */
    ALL_AT_END
}
