package io.dueflow.messages.financeorder;

/** What a term is counted in. */
public enum TermUnit {
    MONTHS,
    DAYS
}
