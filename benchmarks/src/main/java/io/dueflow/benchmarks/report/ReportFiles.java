package io.dueflow.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report in its folder: {@code results.json}, {@code RESULTS.md} and {@code plots}. */
public final class ReportFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** @param folder with the texts {@code notes/method.md} and {@code notes/limits.md}, which the report takes in */
    public ReportFiles(Path folder) {
        this.folder = folder;
    }

    public void write(Results results) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("results.json"), results);
        new Plots(results).drawInto(folder.resolve("plots"));
        Files.writeString(
                folder.resolve("RESULTS.md"),
                new ResultsPage(results, messages(), note("method.md"), note("limits.md")).text());
    }

    /** Takes it into what an earlier run has written. */
    public void write(MessagesReport messages) throws IOException {
        JSON.writeValue(folder.resolve("messages.json"), messages);
        write(read());
    }

    private Optional<MessagesReport> messages() {
        var file = folder.resolve("messages.json");
        return Files.exists(file) ? Optional.of(JSON.readValue(file, MessagesReport.class)) : Optional.empty();
    }

    /** What an earlier run has written. */
    public Results read() {
        return JSON.readValue(folder.resolve("results.json"), Results.class);
    }

    private String note(String name) throws IOException {
        var file = folder.resolve("notes").resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
