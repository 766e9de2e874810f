package io.dueflow.app.demo;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows on the error stream how far the step is, so that the standard output holds the result alone. */
final class DemoProgress implements AutoCloseable {

    private final PrintStream stream;
    private final boolean quiet;
    private ProgressBar bar;

    DemoProgress(PrintStream stream, boolean quiet) {
        this.stream = stream;
        this.quiet = quiet;
    }

    void begin(String step) {
        end();
        if (!quiet) {
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(-1)
                    .setConsumer(new ConsoleProgressBarConsumer(stream))
                    .build();
        }
    }

    void at(long done, long total) {
        if (bar != null && total > 0) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}
