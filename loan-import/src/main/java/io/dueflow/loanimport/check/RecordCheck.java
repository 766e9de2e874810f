package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.RawRecord;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks the fields of one record one by one, so that each bad one is named. */
final class RecordCheck {

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private final RawRecord record;
    private final Consumer<RejectedRecord> rejected;
    private boolean good = true;

    RecordCheck(RawRecord record, Consumer<RejectedRecord> rejected) {
        this.record = record;
        this.rejected = rejected;
        record.faults().forEach(fault -> reject(RejectedRecord.of(record.at(), fault)));
    }

    /** The field's value, or nothing after it was rejected. */
    <T> Optional<T> field(String name, FieldRule<T> rule) {
        if (!record.hasFields()) {
            return Optional.empty();
        }
        Checked<T> checked = check(record.values().getOrDefault(name, ""), rule);
        if (checked instanceof Checked.Good<T> found) {
            return Optional.of(found.value());
        }
        reject(name, ((Checked.Bad<T>) checked).reason());
        return Optional.empty();
    }

    private static <T> Checked<T> check(String text, FieldRule<T> rule) {
        if (text.isEmpty()) {
            return new Checked.Bad<>("It is missing.");
        }
        return text.contains(REPLACEMENT_CHARACTER)
                ? new Checked.Bad<>("It is not written in UTF-8.")
                : rule.check(text);
    }

    void reject(String field, String reason) {
        reject(RejectedRecord.of(record.at(), field, record.values().getOrDefault(field, ""), reason));
    }

    private void reject(RejectedRecord entry) {
        good = false;
        rejected.accept(entry);
    }

    boolean isGood() {
        return good;
    }
}
