package io.dueflow.messages.financeorder;

/** Where the money of an exited finance order goes (资金去向). */
public enum FundDirection {
    /** To the investor's finance account, as usual. */
    FINANCE_ACCOUNT,
    /** To the investor's bank card. */
    BANK_CARD,
    /** To the investor's finance account, for the usual way did not work. */
    FINANCE_ACCOUNT_ABNORMAL
}
