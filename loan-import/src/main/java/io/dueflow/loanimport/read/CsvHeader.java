package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.CsvRecords.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Checks that a header names every column once and no other, in any order. */
final class CsvHeader {

    private final List<String> columns;

    CsvHeader(List<String> columns) {
        this.columns = columns;
    }

    List<Fault> faults(Optional<CsvRecord> header) {
        if (header.isEmpty()) {
            return List.of(Fault.ofRecord("", "The file is empty; it needs a header line."));
        }
        Optional<Fault> unreadable = header.get().fault();
        return unreadable.map(List::of).orElseGet(() -> faults(header.get().values()));
    }

    private List<Fault> faults(List<String> names) {
        List<Fault> faults = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            if (!columns.contains(name)) {
                faults.add(new Fault(name, name, "The header has a column that is not known."));
            } else if (Collections.frequency(names, name) > 1) {
                faults.add(new Fault(name, name, "The header names the column more than once."));
            }
        }
        for (String column : columns) {
            if (!names.contains(column)) {
                faults.add(new Fault(column, "", "The header lacks the column."));
            }
        }
        return faults;
    }
}
