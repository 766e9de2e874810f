package io.dueflow.command.financeorder;

/** A name or code of the platform's own has a bounded length and shows on one line. */
record TextIsShort(int mostCharacters) implements FieldRule<String> {

    @Override
    public boolean allows(String value) {
        return !value.isBlank()
                && value.length() <= mostCharacters
                && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String reason() {
        return "must have 1 to " + mostCharacters + " printable characters";
    }
}
