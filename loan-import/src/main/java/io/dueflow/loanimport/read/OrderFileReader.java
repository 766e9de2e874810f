package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.PhysicalLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the records of a file of finance orders, each a command to one. */
public final class OrderFileReader {

    private final String name;
    private final InputStream in;

    /** @param name what reports call the file */
    public OrderFileReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /**
     * Reads CSV, whose header names the columns that its commands need.
     *
     * @throws OrderFileRefused where the header is bad
     */
    public void readCsv(Consumer<RawRecord> sink) throws IOException {
        try (CsvTable table = new CsvTable(name, in, OrderColumns.ALL, OrderColumns.NEEDED)) {
            table.headerFaults().stream().findFirst().ifPresent(fault -> {
                var reason = fault.reason();
                throw new OrderFileRefused(
                        fault.field().isEmpty() ? reason : reason.replaceFirst("\\.$", ": ") + fault.field() + ".");
            });
            for (Optional<RawRecord> next = table.next(); next.isPresent(); next = table.next()) {
                sink.accept(next.get());
            }
        }
    }

    /**
     * Reads JSON lines, each an object.
     *
     * @throws OrderFileRefused where there is none
     */
    public void readJsonLines(Consumer<RawRecord> sink) throws IOException {
        try (PhysicalLines lines = new PhysicalLines(in, CsvRecords.RECORD_LENGTH)) {
            var empty = true;
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().text().isBlank()) {
                    empty = false;
                    sink.accept(record(line.get()));
                }
            }
            if (empty) {
                throw new OrderFileRefused("The file is empty; it needs a command on each line.");
            }
        }
    }

    private RawRecord record(Line line) {
        Position at = Position.of(name, line.number());
        if (line.tooLong()) {
            String reason = "The line is longer than " + CsvRecords.RECORD_LENGTH + " characters.";
            return RawRecord.unreadable(at, Fault.ofRecord(line.text(), reason));
        }
        return JsonLine.parse(
                line.text(),
                parser -> {
                    JsonFields fields = new JsonFields(OrderColumns.ALL, "");
                    fields.read(parser, parser::skipChildren);
                    return fields.record(at);
                },
                fault -> RawRecord.unreadable(at, fault));
    }
}
