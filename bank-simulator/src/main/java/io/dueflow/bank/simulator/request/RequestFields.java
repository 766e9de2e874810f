package io.dueflow.bank.simulator.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a request one by one and throws {@link InvalidField} for the first that is wrong. */
public final class RequestFields {

    /** The most characters of any number that identifies something. */
    public static final int NUMBER_LENGTH = 64;

    private static final int TEXT_LENGTH = 512;

    private final JsonNode fields;
    private final String path;

    public RequestFields(JsonNode fields) {
        this(fields, "");
    }

    private RequestFields(JsonNode fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    public InvalidField invalid(String name, String reason) {
        return new InvalidField(path + name, reason);
    }

    /** A required number of something: a text without blanks or control characters. */
    public String number(String name) {
        JsonNode value = required(name);
        if (!value.isString()) {
            throw invalid(name, "must be a text");
        }
        String text = value.stringValue();
        if (text.isEmpty() || text.length() > NUMBER_LENGTH) {
            throw invalid(name, "must have 1 to " + NUMBER_LENGTH + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw invalid(name, "must not hold blanks or control characters");
        }
        return text;
    }

    /** The number where there is a sound one; null otherwise, without any complaint. */
    public String numberIfAny(String name) {
        try {
            return number(name);
        } catch (InvalidField e) {
            return null;
        }
    }

    /** The amount in cents where there is a sound one; zero otherwise, without any complaint. */
    public long centsIfAny(String name) {
        try {
            return cents(name);
        } catch (InvalidField e) {
            return 0;
        }
    }

    /** A required date as {@code 2026-12-15}. */
    public LocalDate date(String name) {
        try {
            return LocalDate.parse(number(name));
        } catch (DateTimeParseException e) {
            throw invalid(name, "must be a date as 2026-12-15");
        }
    }

    /** The field as text where it is one, without any complaint. */
    public Optional<String> textIfAny(String name) {
        return Optional.ofNullable(fields.get(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    public void optionalText(String name) {
        if (isPresent(name)
                && (!fields.get(name).isString() || textIfAny(name).orElse("").length() > TEXT_LENGTH)) {
            throw invalid(name, "must be a text of at most " + TEXT_LENGTH + " characters");
        }
    }

    /** An id is the sender's own mark: a text or a whole number, which the bank only checks. */
    public void id(String name) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber()) {
            number(name);
        }
    }

    public void optionalId(String name) {
        if (isPresent(name)) {
            id(name);
        }
    }

    /** An amount in cents, above zero. */
    public long positiveCents(String name) {
        long cents = cents(name);
        if (cents == 0) {
            throw invalid(name, "must be above zero");
        }
        return cents;
    }

    /** An amount in cents, zero or more. */
    public long cents(String name) {
        JsonNode value = required(name);
        if (!value.isNumber()) {
            throw invalid(name, "must be a JSON number of yuan");
        }
        try {
            long cents = Cents.ofYuan(value.decimalValue());
            if (cents < 0) {
                throw invalid(name, "must not be negative");
            }
            return cents;
        } catch (ArithmeticException e) {
            throw invalid(name, "must be whole cents, at most " + Cents.yuan(Cents.MAX) + " yuan");
        }
    }

    public long optionalCents(String name) {
        return isPresent(name) ? cents(name) : 0;
    }

    /** A required list of 1 to {@code most} objects. */
    public List<RequestFields> list(String name, int most) {
        JsonNode value = required(name);
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            throw invalid(name, "must be a list of 1 to " + most + " entries");
        }
        List<RequestFields> entries = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isObject()) {
                throw invalid(name + "[" + i + "]", "must be an object");
            }
            entries.add(new RequestFields(value.get(i), path + name + "[" + i + "]."));
        }
        return entries;
    }

    private JsonNode required(String name) {
        if (!isPresent(name)) {
            throw invalid(name, "is missing");
        }
        return fields.get(name);
    }

    private boolean isPresent(String name) {
        return fields.hasNonNull(name);
    }
}
