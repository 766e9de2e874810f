package io.dueflow.app.command;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBarBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Follows a run until it is complete. */
final class RunWatch {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ServedInstance dueflow;

    RunWatch(ServedInstance dueflow) {
        this.dueflow = dueflow;
    }

    /** The read model learns of the run a moment after it was started; until then there is nothing to follow. */
    JsonNode untilComplete(LocalDate date, boolean showProgress) throws IOException, InterruptedException {
        try (var progress = showProgress
                ? new ProgressBarBuilder()
                        .setTaskName("Repayments")
                        .setInitialMax(1)
                        .build()
                : null) {
            while (true) {
                var run = dueflow.find("/api/runs/" + date).orElse(JsonNodeFactory.instance.objectNode());
                var totals = run.path("totals");
                if (progress != null) {
                    progress.maxHint(Math.max(1, totals.path("installmentsDue").asLong()));
                    progress.stepTo(totals.path("started").asLong()
                            - totals.path("inFlight").asLong());
                }
                if ("COMPLETE".equalsIgnoreCase(run.path("state").asString(""))) {
                    return run;
                }
                Thread.sleep(INTERVAL.toMillis());
            }
        }
    }
}
