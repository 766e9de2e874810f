package io.dueflow.app.proof;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * Money that moved, as one witness tells it. The parts of one request may come one by one.
 *
 * @param period null where the request is none of ours
 * @param amount what was frozen, settled or released
 * @param commission the platform's part of a settlement, the investors' fees included
 * @param place of the event among all events; null for other witnesses
 */
record Movement(
        String requestNo,
        String projectNo,
        Integer period,
        Kind kind,
        LocalDate day,
        Money amount,
        Money credited,
        Money commission,
        Long place) {

    /** As the database has it, by its name. */
    enum Kind {
        FREEZE,
        SETTLEMENT,
        RELEASE
    }
}
