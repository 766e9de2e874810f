package io.dueflow.benchmarks.rival;

/** What the outbox says of a repayment, as JSON. */
public final class StatusMessage {

    private StatusMessage() {}

    public static String repaid(DueInstallment due) {
        return "{\"projectNo\":\"%s\",\"period\":%d,\"status\":\"REPAID\",\"amountCents\":%d}"
                .formatted(due.projectNo(), due.period(), due.amount().cents());
    }
}
