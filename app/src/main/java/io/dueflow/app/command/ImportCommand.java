package io.dueflow.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Imports a loan book into a served instance. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports loans into a served instance.",
            "",
            "FILE|FOLDER is a folder or zip with projects.csv and tenders.csv (UTF-8, with a header), or a .jsonl file",
            "with one project and its tenders on each line.",
            "",
            "projects.csv: projectNo, borrowerUserNo, borrowerConsumerId, amount (yuan), startDate (2026-01-31),",
            "              periods (months), repaymentWay (EQUAL_INSTALLMENTS, EQUAL_PRINCIPAL, INTEREST_FIRST,",
            "              ALL_AT_END), borrowerAnnualRate (0.12 is 12 %%), annualRate, investorFeeRate",
            "tenders.csv:  tenderNo, projectNo, investorUserNo, investorConsumerId, amount (yuan)",
            "",
            "Good projects go in with all their tenders; every bad record is listed with file, line, field and reason.",
            "Importing the same file again changes nothing. Exit code 3 when something was rejected."
        })
public final class ImportCommand implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "READING", "ACTIVATING");
    private static final Set<String> NOT_DONE = Set.of("REFUSED", "FAILED", "INCOMPLETE");

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "FILE|FOLDER")
    private Path book;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.exists(book)) {
            throw new IllegalArgumentException("There is no file or folder " + book);
        }
        var result = watch(upload().path("id").asString());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(result);
        } else {
            print(result, out);
        }
        out.flush();
        if (NOT_DONE.contains(result.path("state").asString())) {
            return 1;
        }
        return result.path("rejectedTotal").asLong() > 0 ? 3 : 0;
    }

    private JsonNode upload() throws IOException, InterruptedException {
        var folder = Files.isDirectory(book);
        var name = book.toAbsolutePath().normalize().getFileName() + (folder ? ".zip" : "");
        var type = contentType(name);
        var upload = folder ? ZippedFolder.of(book) : book;
        try {
            var path = new QueryString("/api/imports").with("name", name);
            return dueflow.post(path.toString(), type, BodyPublishers.ofFile(upload));
        } finally {
            if (folder) {
                Files.delete(upload);
            }
        }
    }

    private String contentType(String name) {
        if (name.endsWith(".zip")) {
            return "application/zip";
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return "application/x-ndjson";
        }
        throw new IllegalArgumentException("A loan book is a folder, a .zip or a .jsonl file; " + book + " is none.");
    }

    private JsonNode watch(String id) throws IOException, InterruptedException {
        try (var progress = json
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("Projects")
                        .setInitialMax(1)
                        .build()) {
            while (true) {
                var view = dueflow.get("/api/imports/" + id);
                show(view.path("counts"), progress);
                if (!UNDER_WAY.contains(view.path("state").asString())) {
                    return view;
                }
                Thread.sleep(INTERVAL.toMillis());
            }
        }
    }

    private static void show(JsonNode counts, ProgressBar progress) {
        if (progress != null) {
            progress.maxHint(Math.max(1, counts.path("projects").asLong()));
            progress.stepTo(counts.path("imported").asLong()
                    + counts.path("unchanged").asLong()
                    + counts.path("rejected").asLong()
                    + counts.path("failed").asLong());
        }
    }

    private void print(JsonNode result, PrintWriter out) {
        var counts = result.path("counts");
        out.printf(
                "%s: %d projects imported, %d unchanged, %d rejected, %d failed%n",
                result.path("state").asString(),
                counts.path("imported").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("rejected").asLong(),
                counts.path("failed").asLong());
        if (!result.path("message").asString("").isEmpty()) {
            out.println(result.path("message").asString());
        }
        var more =
                result.path("rejectedTotal").asLong() - result.path("rejected").size();
        new RecordList(out, book).print(result.path("rejected"), more);
        if (more > 0) {
            out.printf(
                    "  All of them: GET /api/imports/%s/rejected%n",
                    result.path("id").asString());
        }
        result.path("failed").forEach(failed -> out.printf("  not known whether it went in: %s%n", failed));
    }
}
