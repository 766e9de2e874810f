package io.dueflow.loanimport.read;

/**
 * Why a record cannot be read as it should.
 *
 * @param field the field, or the empty text where it is the record as a whole
 * @param value what stands there
 */
public record Fault(String field, String value, String reason) {

    static Fault ofRecord(String text, String reason) {
        return new Fault("", text, reason);
    }
}
