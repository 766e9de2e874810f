package io.dueflow.command.plan.terms;

/**
 * What is wrong with one field of a project or of its tenders.
 *
 * @param field as it is named in the messages, a tender's with its place in the list: {@code tenders[3].amount}
 * @param reason for people, what the field must be
 */
record Violation(String field, String reason) {

    @Override
    public String toString() {
        return field + ": " + reason;
    }
}
