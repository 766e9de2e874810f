package io.dueflow.loanimport.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the records of a calendar of working days. */
public final class CalendarFileReader {

    public static final String DATE = "date";
    public static final String KIND = "kind";

    private final String name;
    private final InputStream in;

    /** @param name what reports call the file */
    public CalendarFileReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Gives every record to the sink; of a bad header nothing but its faults. */
    public void readCsv(Consumer<RawRecord> sink) throws IOException {
        try (CsvTable table = new CsvTable(name, in, List.of(DATE, KIND))) {
            if (!table.headerFaults().isEmpty()) {
                sink.accept(table.header());
                return;
            }
            for (Optional<RawRecord> next = table.next(); next.isPresent(); next = table.next()) {
                sink.accept(next.get());
            }
        }
    }
}
