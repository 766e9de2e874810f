package io.dueflow.app.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has read models of a served instance filled anew from the events. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Fills read models of a served instance anew from the events, and swaps them in.",
            "",
            "The new tables stand beside those in use, which are answered from meanwhile. When they are filled they are",
            "compared with those in use, row by row; rows that differ are listed with the event they come from. Then",
            "the new tables take the place of the old ones in one transaction, which mends what differed. Without",
            "MODEL, all models; an unknown one is answered with the list of them.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow replay --check",
            "  DUEFLOW_PASSWORD=… dueflow replay repayments timeline --share 0.5",
            "",
            "Leaving with Ctrl-C leaves the rebuild going. What was broken off, by --stop or a crash, the same command",
            "takes up again where it was.",
            "",
            "--schema FILE changes the empty new tables by the statements in FILE, so a table is rewritten without a",
            "lock on the one in use: a type, an index, a constraint, a storage setting. Names in it are those of the",
            "chosen models' tables and the views on them; all else is written as public.NAME and must not be changed.",
            "With Flyway: first roll the change out with --schema, then ship the same statements as a migration that",
            "changes nothing where they are done (if not exists). A new column that new code fills goes the other",
            "way round: ship the migration that adds it empty, then replay.",
            "",
            "Exit codes: 0 no row differed, 1 failed or was broken off, 2 wrong usage, 3 rows differed."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "MODEL", arity = "0..*")
    private List<String> models = List.of();

    @Option(names = "--check", description = "Compare only; what is in use stays.")
    private boolean check;

    @Option(names = "--share", description = "Of the full speed, from 0.01 to 1. Default: ${DEFAULT-VALUE}")
    private double share = 1;

    @Option(names = "--schema", paramLabel = "FILE", description = "SQL that changes the empty new tables.")
    private Path schema;

    @Option(names = "--stop", description = "Break off the rebuild that is under way.")
    private boolean stop;

    @Option(names = "--give-up", description = "Drop what a rebuild that was broken off has filled.")
    private boolean giveUp;

    @Option(names = "--json", description = "Print the rebuild as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (stop || giveUp) {
            return endUnderWay();
        }
        var begun = dueflow.post(
                "/api/rebuilds",
                "application/json",
                BodyPublishers.ofString(request().toString()));
        var rebuild = untilItEnds("/api/rebuilds/" + begun.path("id").asLong());
        var report = new ReplayReport(spec.commandLine().getOut());
        report.print(rebuild, json);
        if (!"DONE".equals(rebuild.path("phase").asString())) {
            return 1;
        }
        return rebuild.path("differing").asLong() == 0 ? 0 : 3;
    }

    private int endUnderWay() throws IOException, InterruptedException {
        var underWay = underWay().orElseThrow(() -> new IllegalStateException("No rebuild is under way."));
        var id = underWay.path("id").asLong();
        if (giveUp) {
            dueflow.delete("/api/rebuilds/" + id);
        } else {
            dueflow.post("/api/rebuilds/" + id + "/stop");
        }
        var out = spec.commandLine().getOut();
        out.printf("Rebuild %d was %s.%n", id, giveUp ? "given up" : "broken off");
        out.flush();
        return 0;
    }

    private Optional<JsonNode> underWay() throws IOException, InterruptedException {
        var latest = dueflow.get("/api/rebuilds").path("rebuilds");
        return StreamSupport.stream(latest.spliterator(), false)
                .filter(rebuild -> !"DONE".equals(rebuild.path("phase").asString()))
                .findFirst();
    }

    private ObjectNode request() throws IOException {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("check", check).put("share", share);
        models.forEach(request.putArray("models")::add);
        if (schema != null) {
            GivenFile.require(schema);
            request.put("schema", statements());
        }
        return request;
    }

    private String statements() throws IOException {
        try {
            return Files.readString(schema);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(schema + " is not a text in UTF-8.");
        }
    }

    private JsonNode untilItEnds(String path) throws IOException, InterruptedException {
        var rebuild = dueflow.get(path);
        try (var progress = json ? null : barFrom(rebuild.path("place").asLong())) {
            while (rebuild.path("running").asBoolean()) {
                show(rebuild, progress);
                Thread.sleep(INTERVAL.toMillis());
                rebuild = dueflow.get(path);
            }
            show(rebuild, progress);
            return rebuild;
        }
    }

    /** What was done before this rebuild was taken up again does not count as speed. */
    private static ProgressBar barFrom(long place) {
        return new ProgressBarBuilder()
                .setTaskName("Events")
                .startsFrom(place, Duration.ZERO)
                .setInitialMax(place + 1)
                .showSpeed()
                .build();
    }

    private static void show(JsonNode rebuild, ProgressBar progress) {
        if (progress != null) {
            progress.maxHint(Math.max(1, rebuild.path("target").asLong()));
            progress.stepTo(rebuild.path("place").asLong());
            progress.setExtraMessage(" " + rebuild.path("phase").asString().toLowerCase(Locale.ROOT));
        }
    }
}
