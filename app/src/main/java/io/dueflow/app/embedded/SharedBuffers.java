package io.dueflow.app.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory PostgreSQL keeps pages in: a quarter of the machine's, as its manual advises, but no more than a book
 * that is collected and asked about at once was seen to profit from.
 */
record SharedBuffers(long mebibytes) {

    private static final long LEAST = 128;
    private static final long MOST = 1_024;

    static SharedBuffers ofThisMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return of(system.getTotalMemorySize());
    }

    /** @param memory of the machine, in bytes */
    static SharedBuffers of(long memory) {
        return new SharedBuffers(Math.max(LEAST, Math.min(MOST, memory / 4 >> 20)));
    }

    /** In the form of PostgreSQL's settings. */
    String setting() {
        return mebibytes + "MB";
    }
}
