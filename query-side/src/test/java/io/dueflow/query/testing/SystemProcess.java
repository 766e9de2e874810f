package io.dueflow.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process as Linux tells of it. */
public record SystemProcess(int pid) {

    private static final int NICE = 16;

    /** 0 as a rule, more where it gives way. The process's name, in brackets, may hold blanks; numbers follow it. */
    public int niceness() {
        try {
            var told = Files.readString(Path.of("/proc", Integer.toString(pid), "stat"));
            var afterName = told.substring(told.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(afterName[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
