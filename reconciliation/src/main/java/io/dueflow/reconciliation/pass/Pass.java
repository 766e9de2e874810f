package io.dueflow.reconciliation.pass;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One pass over a date since this process began.
 *
 * @param number counts the passes of this process
 * @param words why it failed, or null
 */
public record Pass(long number, LocalDate date, PassState state, Instant changedAt, String words) {

    Pass now(PassState newState, Instant at, String why) {
        return new Pass(number, date, newState, at, why);
    }
}
