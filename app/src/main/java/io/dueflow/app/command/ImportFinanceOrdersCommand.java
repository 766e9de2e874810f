package io.dueflow.app.command;

import io.dueflow.loanimport.financeorder.FinanceOrderImport;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Imports what has become of finance orders into a served instance. */
@Command(
        name = "import-finance-orders",
        mixinStandardHelpOptions = true,
        description = {
            "Imports what has become of finance orders into a served instance.",
            "",
            "FILE is a .jsonl file with a command on each line, or a .csv file (UTF-8) with a header that names the",
            "columns its commands need. Each record has a command, a financeId, and the fields of that command:",
            "",
            "PLACE           userId, investAmount (yuan), channelCode, productType (YI_DING_YING_E, YI_DING_YING_V,",
            "                JIE_JIE_GAO), productName, purchaseId, createDate (2026-01-31)",
            "PURCHASE        incomeRate (0.065 is 6.5 %%), sequestDate, closurePeriod (90 DAYS), productCycle (12 MONTHS)",
            "START_INTEREST  beginDate, endDate",
            "RENEW           applyId, renewTime (6 MONTHS), newEndDate",
            "APPROVE_EXIT    exitType (NORMAL, EARLY), endDate, auditDate",
            "EXIT            fundDirection (FINANCE_ACCOUNT, BANK_CARD, FINANCE_ACCOUNT_ABNORMAL), totalAmount (yuan),",
            "                incomeRate, exitDate",
            "ASSIGN_TENDER   projectNo, tenderNo",
            "",
            "Good records go in, those of an order in the order of the file; every bad one is listed with file, line,",
            "field and reason. Importing the same file again changes nothing. At most 8 MiB and 20,000 records.",
            "Exit code 3 when something was rejected."
        })
public final class ImportFinanceOrdersCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        if (Files.size(file) > FinanceOrderImport.BYTES) {
            throw new IllegalArgumentException(
                    file + " has more than " + FinanceOrderImport.BYTES + " bytes, the most one import takes.");
        }
        var path = new QueryString("/api/finance-orders/imports").with("name", file.getFileName());
        var result = dueflow.post(path.toString(), contentType(), BodyPublishers.ofFile(file), PATIENCE);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(result);
        } else {
            print(result);
        }
        out.flush();
        if (result.path("failedTotal").asLong() > 0) {
            return 1;
        }
        return result.path("rejectedTotal").asLong() > 0 ? 3 : 0;
    }

    private String contentType() {
        var name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
            return "text/csv";
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return "application/x-ndjson";
        }
        throw new IllegalArgumentException("A file of finance orders ends with .csv or .jsonl; " + file + " does not.");
    }

    private void print(JsonNode result) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%d records imported, %d unchanged, %d rejected, %d failed%n",
                        result.path("imported").asLong(),
                        result.path("unchanged").asLong(),
                        result.path("rejectedTotal").asLong(),
                        result.path("failedTotal").asLong());
        var list = new RecordList(spec.commandLine().getOut(), file);
        for (var ending : List.of("rejected", "failed")) {
            var entries = result.path(ending);
            list.print(entries, result.path(ending + "Total").asLong() - records(entries));
        }
    }

    /** A record has an entry for each of its bad fields. */
    private static long records(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("line").asLong())
                .distinct()
                .count();
    }
}
