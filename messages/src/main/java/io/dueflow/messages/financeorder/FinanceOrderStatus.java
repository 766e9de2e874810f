package io.dueflow.messages.financeorder;

/** Where a finance order stands. */
public enum FinanceOrderStatus {
    /** The investor has ordered (下单成功). */
    PLACED,
    /** The investor's money is taken (购买成功). */
    PURCHASED,
    /** It earns interest (计息), renewed or not. */
    EARNING_INTEREST,
    /** The investor may leave, and is on the way out (退出中). */
    EXITING,
    /** The investor has the money (已退出). */
    EXITED
}
