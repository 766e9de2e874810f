package io.dueflow.messages.statusmessage;

/** What other systems are told about (状态消息). */
public enum StatusTopic {
    /** Finance orders. */
    FINANCE_STATUS,
    /** Repayments. */
    REPAYMENT_STATUS
}
