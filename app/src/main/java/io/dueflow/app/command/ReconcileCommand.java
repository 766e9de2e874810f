package io.dueflow.app.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares the books of a day with the bank's statement of it. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the books of a day on a served instance with the bank's statement of it, line by line.",
            "",
            "The statement is downloaded from the bank, or read from a file. What differs is listed with its cause and the",
            "command that mends it; compare again, and what is repaired matches. A day that is over and in order by the",
            "bank's own statement is confirmed to the bank. A page to be printed is at /api/reconciliations/DATE.html,",
            "all breaks at /api/reconciliations/DATE.csv.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow reconcile --date 2026-12-15",
            "  DUEFLOW_PASSWORD=… dueflow reconcile --date 2026-12-15 --ask P1-3-1-C",
            "  DUEFLOW_PASSWORD=… dueflow reconcile --date 2026-12-15 --show --as-of 2026-12-16T09:00:00+08:00",
            "",
            "Exit code 0 when the day is in order, 3 when breaks are open, 1 when it could not be compared; with --as-of, as",
            "it was at that moment."
        })
public final class ReconcileCommand implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LISTED = 20;

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--date", required = true, description = "The day, as 2026-12-15.")
    private LocalDate date;

    @ArgGroup
    private What what = new What();

    @Option(names = "--reason", description = "With --close: why the break is no error.")
    private String reason;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private static final class What {

        @Option(
                names = "--statement",
                paramLabel = "FILE",
                description = "The statement, instead of the bank's download.")
        private Path statement;

        @Option(names = "--show", description = "Do not compare; show how the day stands.")
        private boolean show;

        @Option(names = "--ask", paramLabel = "REQUEST_NO", description = "Ask the bank once more what became of it.")
        private String asked;

        @Option(
                names = "--release",
                paramLabel = "BREAK_NO",
                description = "Propose the release of a freeze that nothing settles, or approve another operator's.")
        private String released;

        @Option(names = "--close", paramLabel = "BREAK_NO", description = "Explain this break; see --reason.")
        private String closed;
    }

    @Override
    public Integer call() throws Exception {
        if (asOf.isGiven() && !what.show) {
            throw new ParameterException(spec.commandLine(), "--as-of goes with --show: nothing is compared long ago.");
        }
        var out = spec.commandLine().getOut();
        if (what.asked != null) {
            dueflow.post(path() + "/requests/" + PathSegment.of(what.asked) + "/question");
            out.println(
                    "The bank is asked about " + what.asked + ". Compare the day again to see what it has changed.");
            out.flush();
            return 0;
        }
        if (what.released != null) {
            dueflow.post(path() + "/breaks/" + PathSegment.of(what.released) + "/release");
            out.println("Proposed, or carried out where another operator had proposed it.");
            out.flush();
            return 0;
        }
        if (what.closed != null) {
            close();
        } else if (!what.show) {
            awaitEnd(begin().path("number").asLong());
        }
        var page = dueflow.find(asOf.of(path() + "?limit=" + LISTED))
                .orElseThrow(() -> new IllegalArgumentException(
                        date + (asOf.isGiven() ? " had not been compared by then." : " was never compared.")));
        new ReconcileReport(out).print(page, json);
        return page.path("day").path("inOrder").asBoolean() ? 0 : 3;
    }

    private void close() throws IOException, InterruptedException {
        var body = JsonNodeFactory.instance.objectNode().put("reason", reason);
        dueflow.post(
                path() + "/breaks/" + PathSegment.of(what.closed) + "/closing",
                "application/json",
                BodyPublishers.ofString(body.toString()));
    }

    private JsonNode begin() throws IOException, InterruptedException {
        if (what.statement == null) {
            return dueflow.post(path());
        }
        GivenFile.require(what.statement);
        return dueflow.post(path(), "text/csv", BodyPublishers.ofFile(what.statement), UPLOAD);
    }

    private void awaitEnd(long number) throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var pass = dueflow.get(path() + "?limit=1").path("pass");
            var isOurs = pass.path("number").asLong() >= number;
            if (isOurs && pass.path("state").asString().equals("FAILED")) {
                throw new IllegalStateException(
                        date + " was not compared: " + pass.path("words").asString());
            }
            if (isOurs && pass.path("state").asString().equals("DONE")) {
                return;
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("The pass is not over after " + PATIENCE.toMinutes() + " minutes.");
            }
            Thread.sleep(INTERVAL.toMillis());
        }
    }

    private String path() {
        return "/api/reconciliations/" + date;
    }
}
