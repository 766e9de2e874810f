package io.dueflow.messages.bank.statement;

/** A line of the statement is not as it must be; nothing of the statement is trusted. */
public final class StatementUnreadable extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    /**
     * @param line the line in the file, from 1, which is the header
     * @param field the column, or what part of the file it is
     */
    public StatementUnreadable(long line, String field, String why) {
        super("Line " + line + ", " + field + ": " + why);
    }
}
