package io.dueflow.simulation;

import java.io.PrintWriter;

/** Shows on the error stream of a terminal how many seeds are done. */
final class SeedProgress {

    private final PrintWriter stream;
    private final int seeds;
    private final boolean quiet;
    private int done;

    SeedProgress(PrintWriter stream, int seeds, boolean quiet) {
        this.stream = stream;
        this.seeds = seeds;
        this.quiet = quiet;
    }

    void done() {
        done++;
        show("\r" + done + " of " + seeds + " seeds");
    }

    void end() {
        show("\n");
    }

    private void show(String text) {
        if (!quiet) {
            stream.print(text);
            stream.flush();
        }
    }
}
