package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.PhysicalLines.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV text with the lines they start on. Each is parsed on its own, because a parser of the whole text
 * cannot go on after a misplaced quote, and one quote that is never closed would draw all that follows into one value.
 */
final class CsvRecords implements Closeable {

    /** A record's values, or the fault for which it cannot be taken apart. */
    record CsvRecord(long line, List<String> values, Optional<Fault> fault) {}

    /** The most characters of a record, which is several times what all its fields may hold. */
    static final int RECORD_LENGTH = 4_096;

    private final PhysicalLines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvRecords(InputStream in) throws IOException {
        this.lines = new PhysicalLines(in, RECORD_LENGTH);
    }

    /** The next record that is not blank; one that spans lines must have as many values as the header. */
    Optional<CsvRecord> next(int columns) throws IOException {
        Optional<Line> line = take();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = take();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(recordFrom(line.get(), columns));
    }

    private CsvRecord recordFrom(Line first, int columns) throws IOException {
        if (first.tooLong()) {
            return faulty(first, "The line is longer than " + RECORD_LENGTH + " characters.");
        }
        Optional<List<String>> values =
                hasBalancedQuotes(first.text()) ? parse(first.text()) : parseSpanning(first, columns);
        return values.map(list -> new CsvRecord(first.number(), list, Optional.empty()))
                .orElseGet(() -> faulty(first, "A quote is misplaced or never closed."));
    }

    private static CsvRecord faulty(Line line, String reason) {
        return new CsvRecord(line.number(), List.of(), Optional.of(Fault.ofRecord(line.text(), reason)));
    }

    private Optional<List<String>> parseSpanning(Line first, int columns) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        int further = joinUntilQuotesBalance(text);
        Optional<List<String>> values = parse(text.toString()).filter(list -> list.size() == columns);
        if (values.isPresent()) {
            IntStream.range(0, further).forEach(i -> ahead.removeFirst());
        }
        return values;
    }

    /** Joins the lines that follow, without taking them, and returns how many. */
    private int joinUntilQuotesBalance(StringBuilder text) throws IOException {
        int further = 0;
        Iterator<Line> waiting = List.copyOf(ahead).iterator();
        while (text.length() <= RECORD_LENGTH) {
            Optional<Line> line = waiting.hasNext() ? Optional.of(waiting.next()) : readAhead();
            if (line.isEmpty()) {
                break;
            }
            text.append('\n').append(line.get().text());
            further++;
            if (!hasBalancedQuotes(line.get().text())) {
                break;
            }
        }
        return further;
    }

    private Optional<Line> readAhead() throws IOException {
        Optional<Line> line = lines.next();
        line.ifPresent(ahead::addLast);
        return line;
    }

    private Optional<Line> take() throws IOException {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }

    private static boolean hasBalancedQuotes(String text) {
        return text.indexOf('"') < 0 || text.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    /** Splits what has no quotes by itself, which reads a large book several times as fast. */
    private static Optional<List<String>> parse(String text) {
        if (text.length() > RECORD_LENGTH) {
            return Optional.empty();
        }
        if (text.indexOf('"') < 0) {
            return Optional.of(List.of(text.split(",", -1)));
        }
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
