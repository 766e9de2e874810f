package io.dueflow.messages.financeorder;

/** How an investor leaves a finance order (退出类型). */
public enum ExitType {
    /** At the end of its term. */
    NORMAL,
    /** Before its term has ended. */
    EARLY
}
