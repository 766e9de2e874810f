package io.dueflow.command.financeorder;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tells in which fields two events of a type differ. */
final class DifferentFields {

    private DifferentFields() {}

    static <E extends Record> List<String> between(E first, E second) {
        return Arrays.stream(first.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, first), value(field, second)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent field, Record event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of events are public", e);
        }
    }
}
