package io.dueflow.messages.bank.statement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The bank's statements, day by day in Asia/Shanghai: every freeze, settlement and release, refused ones too.
 *
 * <p>A statement is read to its end and checked before its first line is given away: whoever takes lines takes all of a
 * sound statement or none. Lines come in the file's order, one at a time, on the caller's thread. Whatever goes wrong is a
 * {@link StatementNotTaken}; an exception of the taker passes through.
 */
public interface BankStatements {

    /** Whether the bank offers statements at all. */
    boolean supported();

    /** Has the bank prepare the statement as it stands now, and gives its lines. */
    StatementTotals download(LocalDate date, Consumer<StatementLine> taker);

    /** Gives the lines of a statement that came by another way; the stream is read to its end and not closed. */
    StatementTotals read(LocalDate date, InputStream file, Consumer<StatementLine> taker);

    /** Tells the bank that the day reconciles; again and again is harmless. */
    void confirm(LocalDate date);
}
