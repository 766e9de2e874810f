package io.dueflow.reminder.directory;

/** The text as a whole is no directory of borrowers; the message says why. */
final class DirectoryRefused extends RuntimeException {

    DirectoryRefused(String reason) {
        super(reason);
    }
}
