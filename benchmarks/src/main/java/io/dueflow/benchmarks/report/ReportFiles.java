package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.report.ResultsPage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                new ResultsPage(results, further(), note("method.md"), note("limits.md")).text());
    }

    /** Throws {@link IllegalArgumentException} where no earlier run has written what another report could be taken into. */
    public ReportFiles withResults() {
        if (!Files.exists(folder.resolve("results.json"))) {
            throw new IllegalArgumentException(
                    "There is no results.json in %s; run benchmarks/run --report %s before.".formatted(folder, folder));
        }
        return this;
    }

    /** Takes it into what an earlier run has written. */
    public void write(MessagesReport messages) throws IOException {
        JSON.writeValue(folder.resolve("messages.json"), messages);
        write(read());
    }

    /** Takes it into what an earlier run has written. */
    public void write(BooksReport books) throws IOException {
        JSON.writeValue(folder.resolve("books.json"), books);
        write(read());
    }

    private List<Section> further() {
        var sections = new ArrayList<Section>();
        written("messages.json", MessagesReport.class)
                .ifPresent(report -> sections.add(new Section("Status messages", report.text())));
        written("books.json", BooksReport.class)
                .ifPresent(report -> sections.add(new Section("Read models anew, and the past", report.text())));
        return sections;
    }

    private <T> Optional<T> written(String name, Class<T> type) {
        var file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(JSON.readValue(file, type)) : Optional.empty();
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
