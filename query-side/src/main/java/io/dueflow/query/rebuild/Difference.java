package io.dueflow.query.rebuild;

/**
 * A row that is not in use as the events have it.
 *
 * @param key the columns of its key, as JSON
 * @param inUse the row as JSON, null where it is missing
 * @param rebuilt the row as JSON as it follows from the events, null where it does not
 * @param explanation which event should have made or changed it
 */
public record Difference(String table, String key, String inUse, String rebuilt, String explanation) {

    Difference explained(String words) {
        return new Difference(table, key, inUse, rebuilt, words);
    }
}
