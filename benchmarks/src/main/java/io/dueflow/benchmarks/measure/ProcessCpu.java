package io.dueflow.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** The processor time of a process and its children, from Linux's {@code /proc}. */
public final class ProcessCpu {

    /** Linux tells these times to programs in hundredths of a second, whatever its own clock. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER = 11;
    private static final int OF_CHILDREN_THAT_ENDED = 15;

    private ProcessCpu() {}

    /**
     * What the process and its direct children have used, with those children that have ended; a process that is gone has
     * used nothing.
     */
    public static Duration ofTree(long pid) {
        return ofOne(pid).plus(ofRunningChildren(pid));
    }

    private static Duration ofRunningChildren(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(child -> ofOne(child.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofOne(long pid) {
        try {
            return ofStat(Files.readString(Path.of("/proc", "" + pid, "stat")));
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("the processor time of process " + pid + " cannot be read", e);
        }
    }

    /** User and system time, of the process itself and of the children that it has waited for. */
    static Duration ofStat(String stat) {
        // The second field is the program's name in parentheses, which may itself hold blanks and parentheses.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (int field = USER; field < OF_CHILDREN_THAT_ENDED; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return TICK.multipliedBy(ticks);
    }
}
