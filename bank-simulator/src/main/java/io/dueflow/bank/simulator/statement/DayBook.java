package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.journal.Answered;
import io.dueflow.bank.simulator.ledger.Freeze;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What statements are made of. */
public interface DayBook {

    /** The bank's time; all that was answered before it is on disk when this returns. */
    Instant settledUntil();

    /** Gives the answers of a day that are on disk, in their order. */
    void answersOf(LocalDate day, Consumer<Answered> reader) throws IOException;

    Optional<Freeze> freeze(String requestNo);
}
