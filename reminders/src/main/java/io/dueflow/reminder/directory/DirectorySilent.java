package io.dueflow.reminder.directory;

/** The directory cannot tell at the moment; it may be asked again. */
public final class DirectorySilent extends RuntimeException {

    DirectorySilent(String message, Throwable cause) {
        super(message, cause);
    }
}
