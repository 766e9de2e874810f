package io.dueflow.app.proof;

/** Who says what became of the money. */
enum Witness {
    BANK("bank"),
    EVENTS("events"),
    READ_MODELS("readModels"),
    /** They tell only what was paid in all, so they stand beside the table's columns. */
    MESSAGES("messages");

    private final String word;

    Witness(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
