package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.CsvRecords.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Checks that a header names every column that is needed, and none twice or that is not known, in any order. */
final class CsvHeader {

    private final List<String> known;
    private final List<String> needed;

    CsvHeader(List<String> known, List<String> needed) {
        this.known = known;
        this.needed = needed;
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
            if (!known.contains(name)) {
                faults.add(new Fault(name, name, "The header has a column that is not known."));
            } else if (Collections.frequency(names, name) > 1) {
                faults.add(new Fault(name, name, "The header names the column more than once."));
            }
        }
        for (String column : needed) {
            if (!names.contains(column)) {
                faults.add(new Fault(column, "", "The header lacks the column."));
            }
        }
        return faults;
    }
}
