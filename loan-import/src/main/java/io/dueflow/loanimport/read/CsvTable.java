package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.CsvRecords.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file with a header, as records by column. */
final class CsvTable implements Closeable {

    private final String file;
    private final CsvRecords records;
    private final List<String> columns;
    private final Position headerAt;
    private final List<Fault> headerFaults;

    /** Reads a table whose header has to name all columns. */
    CsvTable(String file, InputStream in, List<String> columns) throws IOException {
        this(file, in, columns, columns);
    }

    /** Reads a table whose header has to name the needed columns, and may name others that are known. */
    CsvTable(String file, InputStream in, List<String> known, List<String> needed) throws IOException {
        this.file = file;
        this.records = new CsvRecords(in);
        Optional<CsvRecord> header = records.next(known.size());
        this.columns = header.map(CsvRecord::values).orElse(List.of());
        this.headerAt = Position.of(file, header.map(CsvRecord::line).orElse(1L));
        this.headerFaults = new CsvHeader(known, needed).faults(header);
    }

    /** Tells the sink what is wrong with the header and returns whether nothing is. */
    boolean hasGoodHeader(RecordSink sink) {
        headerFaults.forEach(fault -> sink.headerFault(headerAt, fault));
        return headerFaults.isEmpty();
    }

    List<Fault> headerFaults() {
        return headerFaults;
    }

    /** What is wrong with the header, at its place. */
    RawRecord header() {
        return new RawRecord(headerAt, Map.of(), headerFaults);
    }

    Optional<RawRecord> next() throws IOException {
        return records.next(columns.size()).map(this::byColumn);
    }

    private RawRecord byColumn(CsvRecord csv) {
        Position at = Position.of(file, csv.line());
        if (csv.fault().isPresent()) {
            return RawRecord.unreadable(at, csv.fault().get());
        }
        if (csv.values().size() != columns.size()) {
            String reason = "The record has " + csv.values().size() + " values where the header names " + columns.size()
                    + " columns.";
            return RawRecord.unreadable(at, Fault.ofRecord(String.join(",", csv.values()), reason));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), csv.values().get(i));
        }
        return new RawRecord(at, values, List.of());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
