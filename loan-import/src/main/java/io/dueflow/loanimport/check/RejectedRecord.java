package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Fault;
import io.dueflow.loanimport.read.Position;
import io.dueflow.loanimport.read.ShownText;

/**
 * One thing for which a record of a loan book was not imported.
 *
 * @param file the file's name
 * @param line the physical line on which the record starts, counted from 1
 * @param field the field, or the empty text where it is the record as a whole
 * @param value what stands there, shortened to {@link ShownText#LENGTH} characters
 * @param reason for people, a full sentence
 */
public record RejectedRecord(String file, long line, String field, String value, String reason) {

    public static RejectedRecord of(Position at, String field, String value, String reason) {
        return new RejectedRecord(
                ShownText.of(at.file()), at.line(), ShownText.of(at.within() + field), ShownText.of(value), reason);
    }

    static RejectedRecord of(Position at, Fault fault) {
        return of(at, fault.field(), fault.value(), fault.reason());
    }
}
