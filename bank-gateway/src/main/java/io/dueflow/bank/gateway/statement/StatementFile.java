package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementDoesNotFoot;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.bank.statement.StatementUnreadable;
import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A statement as a file of the bank's: header, lines, trailer. It is read line by line, however long it is. */
record StatementFile(Path path, LocalDate date, String sha256) {

    private static final String TRAILER = "TRAILER,";

    /**
     * Reads all of it and checks that it comes to what its trailer says.
     *
     * @param closed whether the day is over
     */
    StatementTotals read(boolean closed, Consumer<StatementLine> taker) throws IOException {
        try (var text = new StatementText(Files.newInputStream(path))) {
            if (!StatementColumns.HEADER.equals(text.next())) {
                throw new StatementUnreadable(1, "header", "must be " + StatementColumns.HEADER);
            }
            var reading = new LineReading(date);
            var lines = 0L;
            var sum = Money.ZERO;
            var next = text.next();
            for (; next != null && !next.startsWith(TRAILER); next = text.next()) {
                var line = reading.of(new LineFields(CsvLine.fields(next, text.number()), text.number()), ++lines);
                if (line.booked()) {
                    sum = added(sum, line.amount(), text.number());
                }
                taker.accept(line);
            }
            checkTrailer(next, lines, sum, text);
            return new StatementTotals(date, lines, sum, sha256, closed);
        }
    }

    private static Money added(Money sum, Money amount, long number) {
        try {
            return sum.plus(amount);
        } catch (ArithmeticException e) {
            throw new StatementUnreadable(number, "amount", "brings the sum above all that can be counted");
        }
    }

    private static void checkTrailer(String trailer, long lines, Money sum, StatementText text) throws IOException {
        if (trailer == null) {
            throw new StatementUnreadable(text.number() + 1, "trailer", "is missing; the statement is cut off");
        }
        var said = CsvLine.fields(trailer, text.number());
        if (said.size() != 3) {
            throw new StatementUnreadable(text.number(), "trailer", "must be TRAILER, the count and the sum");
        }
        if (!said.get(1).equals(Long.toString(lines))) {
            throw new StatementDoesNotFoot("The count in the trailer", said.get(1), Long.toString(lines));
        }
        if (!said.get(2).equals(sum.toString())) {
            throw new StatementDoesNotFoot("The sum in the trailer", said.get(2), sum.toString());
        }
        if (text.next() != null) {
            throw new StatementUnreadable(text.number(), "line", "follows the trailer");
        }
    }
}
