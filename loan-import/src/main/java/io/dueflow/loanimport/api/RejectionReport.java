package io.dueflow.loanimport.api;

import io.dueflow.loanimport.check.RejectedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The bad records of one import, as a CSV file; the first ones are also in memory. Not safe for several threads. */
final class RejectionReport implements Closeable {

    /** The most entries in memory. */
    static final int SHOWN = 1_000;

    /** The most entries in the file, which is then about 200 MB; further ones are counted only. */
    static final int LISTED = 1_000_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "line", "field", "value", "reason")
            .get();

    private final CSVPrinter csv;
    private final List<RejectedRecord> first = new ArrayList<>();
    private long total;

    RejectionReport(Path file) throws IOException {
        this.csv = new CSVPrinter(Files.newBufferedWriter(file), FORMAT);
    }

    void add(RejectedRecord entry) {
        total++;
        if (first.size() < SHOWN) {
            first.add(entry);
        }
        if (total <= LISTED) {
            print(entry);
        }
    }

    private void print(RejectedRecord entry) {
        try {
            csv.printRecord(
                    asText(entry.file()), entry.line(), asText(entry.field()), asText(entry.value()), entry.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a spreadsheet from taking what somebody else wrote for a formula. */
    private static String asText(String value) {
        return !value.isEmpty() && "=+-@＝＋－＠".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    long total() {
        return total;
    }

    List<RejectedRecord> first() {
        return List.copyOf(first);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
