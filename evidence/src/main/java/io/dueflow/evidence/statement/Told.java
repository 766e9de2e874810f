package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.NotProved;
import io.dueflow.evidence.hash.Part;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads what an event tells; what it hides cannot be read. */
record Told(String name, Part.Fields part) {

    static Told of(Fact fact) {
        return of(fact.name(), fact.content());
    }

    private static Told of(String name, Part part) {
        if (part instanceof Part.Fields fields) {
            return new Told(name, fields);
        }
        throw new NotProved(name + " tells nothing");
    }

    String text(String field) {
        return scalar(field, Part.Kind.TEXT);
    }

    int number(String field) {
        try {
            return Integer.parseInt(scalar(field, Part.Kind.NUMBER));
        } catch (NumberFormatException e) {
            throw new NotProved(name + " has no whole number as " + field);
        }
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new NotProved(name + " has no date as " + field);
        }
    }

    /** As events hold it: a whole number of cents. */
    Money money(String field) {
        try {
            return Money.ofCents(Long.parseLong(scalar(field, Part.Kind.NUMBER)));
        } catch (NumberFormatException e) {
            throw new NotProved(name + " has no whole number of cents as " + field);
        }
    }

    List<Told> elements(String field) {
        if (part.fields().get(field) instanceof Part.Elements elements) {
            return elements.told().stream()
                    .map(element -> of(name, element.part()))
                    .toList();
        }
        throw new NotProved(name + " does not tell " + field);
    }

    private String scalar(String field, Part.Kind kind) {
        if (part.fields().get(field) instanceof Part.Scalar scalar && scalar.kind() == kind) {
            return scalar.text();
        }
        throw new NotProved(name + " does not tell " + field);
    }
}
