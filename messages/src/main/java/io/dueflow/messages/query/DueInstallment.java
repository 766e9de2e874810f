package io.dueflow.messages.query;

import java.time.LocalDate;

/**
 * One installment that is due.
 *
 * @param attempt the last attempt to collect it, or 0
 */
public record DueInstallment(LocalDate dueDate, String projectNo, int period, int attempt) {

    public InstallmentKey key() {
        return new InstallmentKey(dueDate, projectNo, period);
    }
}
