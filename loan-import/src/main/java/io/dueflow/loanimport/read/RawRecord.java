package io.dueflow.loanimport.read;

import java.util.List;
import java.util.Map;

/**
 * A record as it was written, its values unchecked.
 *
 * @param values by field; what is not written is absent
 * @param faults what is wrong with the record's form
 */
public record RawRecord(Position at, Map<String, String> values, List<Fault> faults) {

    static RawRecord unreadable(Position at, Fault fault) {
        return new RawRecord(at, Map.of(), List.of(fault));
    }

    /** Whether the values can be told apart, so that checking each makes sense. */
    public boolean hasFields() {
        return faults.isEmpty() || !values.isEmpty();
    }
}
