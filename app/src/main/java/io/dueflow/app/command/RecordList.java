package io.dueflow.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Prints the records that an import names, each with its file, line, field and reason. */
final class RecordList {

    private final PrintWriter out;
    private final String file;

    /** @param file of the records that do not name theirs */
    RecordList(PrintWriter out, Path file) {
        this.out = out;
        this.file = file.getFileName().toString();
    }

    /** @param more how many there are that are not named */
    void print(JsonNode records, long more) {
        records.forEach(record -> out.printf(
                "  %s:%d%s: %s%n",
                record.path("file").asString(file),
                record.path("line").asLong(),
                (" " + record.path("field").asString("")).stripTrailing(),
                record.path("reason").asString()));
        if (more > 0) {
            out.printf("  and %d more%n", more);
        }
    }
}
