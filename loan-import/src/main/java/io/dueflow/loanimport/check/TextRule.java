package io.dueflow.loanimport.check;

/** A name or code of the platform's own, of a bounded length, which shows on one line. */
record TextRule(int mostCharacters) implements FieldRule<String> {

    @Override
    public Checked<String> check(String text) {
        return text.isBlank() || text.length() > mostCharacters || text.chars().anyMatch(Character::isISOControl)
                ? new Checked.Bad<>("It must have 1 to " + mostCharacters + " printable characters.")
                : new Checked.Good<>(text);
    }
}
