package io.dueflow.messages.installment;

/** The bank has confirmed this attempt. */
public record MarkRepaid(String projectNo, int period, int attempt) implements InstallmentCommand {}
