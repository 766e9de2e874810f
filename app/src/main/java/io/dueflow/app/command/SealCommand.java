package io.dueflow.app.command;

import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.seal.SealList;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Has a served instance seal the events of days that are over, and writes the seals to be published. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Seals the events of all days that are over; a served instance does so by itself at 02:00.",
            "",
            "Publish what --export writes where nobody can change it: a seal binds all events up to it.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow seal --export seals.csv"
        })
public final class SealCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PAGE = 1_000;

    @Mixin
    private ServedInstance dueflow;

    @Option(names = "--unfinished", description = "Also seal what there is of a day that is not over.")
    private boolean unfinished;

    @Option(names = "--export", paramLabel = "FILE", description = "Write all seals to this file, as CSV.")
    private Path export;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var sealed = seal();
        if (export != null) {
            Files.writeString(export, SealList.write(all(dueflow)));
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(sealed));
        } else {
            print(sealed, out);
        }
        out.flush();
        return 0;
    }

    private List<Seal> seal() throws IOException, InterruptedException {
        var sealed = new ArrayList<Seal>();
        while (true) {
            var answer = dueflow.post(
                    "/api/seals?unfinished=" + unfinished, "application/json", BodyPublishers.noBody(), PATIENCE);
            if (answer.isEmpty()) {
                return sealed;
            }
            sealed.add(JsonMapper.shared().treeToValue(answer, Seal.class));
        }
    }

    /** All seals of a served instance. */
    static List<Seal> all(ServedInstance dueflow) throws IOException, InterruptedException {
        var all = new ArrayList<Seal>();
        var after = 0L;
        while (true) {
            var page = dueflow.get("/api/seals?limit=" + PAGE + "&after=" + after);
            page.path("seals").forEach(seal -> all.add(JsonMapper.shared().treeToValue(seal, Seal.class)));
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = page.path("next").asLong();
        }
    }

    private void print(List<Seal> sealed, PrintWriter out) {
        if (sealed.isEmpty()) {
            out.println("Nothing was to be sealed.");
        }
        sealed.forEach(seal -> out.printf(
                "Seal %d of %s: %,d events, places %d to %d%n  root %s%n",
                seal.no(), seal.date(), seal.events(), seal.firstPlace(), seal.lastPlace(), seal.root()));
        if (export != null) {
            out.println("All seals are in " + export + ".");
        }
    }
}
