package io.dueflow.command.financeorder;

import io.dueflow.command.CommandRefused;

/** The fields of a command to one order, which is refused for the first that breaks its rule. */
record Fields(String financeId) {

    /** Refuses a field without a value, and one that the rule does not allow. */
    <T> Fields check(String field, T value, FieldRule<T> rule) {
        given(field, value);
        if (!rule.allows(value)) {
            throw refusal(field, rule.reason());
        }
        return this;
    }

    Fields given(String field, Object value) {
        if (value == null) {
            throw refusal(field, "is missing");
        }
        return this;
    }

    private CommandRefused refusal(String field, String reason) {
        return new CommandRefused("Finance order " + financeId + " is refused: " + field + " " + reason + ".", field);
    }
}
