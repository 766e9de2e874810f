package io.dueflow.benchmarks.rival;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * An installment to collect. The numbers of its requests are derived, so a repeat of any step repeats the same request.
 *
 * @param attempt the one to make now, counted from 1
 * @param date the business date of the attempt
 */
public record DueInstallment(
        String projectNo,
        int period,
        int attempt,
        LocalDate date,
        String borrowerUserNo,
        Money amount,
        Money commission) {

    public String freezeNo() {
        return projectNo + "-" + period + "-" + attempt + "-F";
    }

    public String confirmationNo() {
        return projectNo + "-" + period + "-" + attempt + "-C";
    }
}
