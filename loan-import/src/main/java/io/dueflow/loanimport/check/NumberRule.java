package io.dueflow.loanimport.check;

import io.dueflow.messages.IdentifierForm;

/** A number or id of the platform or the bank. */
final class NumberRule implements FieldRule<String> {

    @Override
    public Checked<String> check(String text) {
        return IdentifierForm.isMetBy(text)
                ? new Checked.Good<>(text)
                : new Checked.Bad<>("It " + IdentifierForm.REASON + ".");
    }
}
