package io.dueflow.bank.simulator.journal;

import java.nio.file.Path;

/** The journal holds something that the bank did not write so; a person has to look. */
public final class JournalCorrupt extends IllegalStateException {

    JournalCorrupt(Path file, long line, String reason, Throwable cause) {
        super("journal " + file + " is corrupt in line " + line + ": " + reason, cause);
    }
}
