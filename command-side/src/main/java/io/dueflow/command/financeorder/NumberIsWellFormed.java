package io.dueflow.command.financeorder;

import io.dueflow.messages.IdentifierForm;

/** What names an order, a user, a project or a tender is short and plain, since it becomes part of stream names. */
final class NumberIsWellFormed implements FieldRule<String> {

    @Override
    public boolean allows(String value) {
        return IdentifierForm.isMetBy(value);
    }

    @Override
    public String reason() {
        return IdentifierForm.REASON;
    }
}
