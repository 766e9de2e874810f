package io.dueflow.messages.installment;

/**
 * Lets the next round try again what a case has stopped.
 *
 * @param borrowerUserNo who pays from now on, where that was wrong before; otherwise null
 */
public record ResumeCollection(String projectNo, int period, String caseNo, String reason, String borrowerUserNo)
        implements InstallmentCommand {}
