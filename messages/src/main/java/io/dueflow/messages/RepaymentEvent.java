package io.dueflow.messages;

/** An event about one period of a project's plan: its installment, its receivable or its requests to the bank. */
public interface RepaymentEvent extends ProjectEvent {

    /** The period, counted from 1. */
    int period();
}
