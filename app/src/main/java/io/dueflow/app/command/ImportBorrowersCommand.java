package io.dueflow.app.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Imports borrowers' mobile numbers into a served instance. */
@Command(
        name = "import-borrowers",
        mixinStandardHelpOptions = true,
        description = {
            "Imports the mobile numbers to which reminders go into a served instance.",
            "",
            "FILE is a CSV file (UTF-8) with the header consumerId,mobile. A number is one of the mainland",
            "(13800138000), or any other in the form of E.164 (+447911123456).",
            "",
            "Good records go in; every bad one is listed with line, field and reason.",
            "Importing the same file again changes nothing. Exit code 3 when something was rejected."
        })
public final class ImportBorrowersCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        GivenFile.require(file);
        var result = dueflow.post("/api/borrowers", "text/csv", BodyPublishers.ofFile(file));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(result);
        } else {
            print(result);
        }
        out.flush();
        return result.path("rejectedTotal").asLong() > 0 ? 3 : 0;
    }

    private void print(JsonNode result) {
        var out = spec.commandLine().getOut();
        var total = result.path("rejectedTotal").asLong();
        out.printf(
                "%d numbers imported, %d unchanged, %d rejected%n",
                result.path("imported").asLong(), result.path("unchanged").asLong(), total);
        new RecordList(out, file)
                .print(result.path("rejected"), total - result.path("rejected").size());
    }
}
