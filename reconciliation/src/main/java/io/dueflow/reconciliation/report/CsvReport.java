package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.record.BreakRow;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The breaks of a day as CSV, for spreadsheets: nothing that came from outside is taken for a formula there. */
final class CsvReport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "breakNo",
                    "kind",
                    "state",
                    "entry",
                    "requestNo",
                    "projectNo",
                    "counterpart",
                    "atBank",
                    "withUs",
                    "difference",
                    "bankSays",
                    "weSay",
                    "cause",
                    "repair",
                    "foundAt",
                    "changedAt",
                    "closedBy",
                    "reason")
            .get();

    private CsvReport() {}

    static void write(AskedRows asked, LocalDate date, Writer out) throws IOException {
        var csv = new CSVPrinter(out, FORMAT);
        AllBreaks.of(asked, date, row -> print(row, csv));
        csv.flush();
    }

    private static void print(BreakRow row, CSVPrinter csv) throws IOException {
        var difference = row.difference();
        csv.printRecord(
                safe(row.breakNo()),
                difference.kind(),
                row.state(),
                difference.entry(),
                safe(difference.requestNo()),
                safe(difference.projectNo()),
                difference.counterpart(),
                difference.atBank(),
                difference.withUs(),
                difference.atBank().minus(difference.withUs()),
                safe(difference.bankSays()),
                safe(difference.weSay()),
                safe(difference.cause()),
                safe(difference.repair()),
                ShanghaiTime.of(row.foundAt()),
                ShanghaiTime.of(row.changedAt()),
                safe(row.closedBy()),
                safe(row.reason()));
    }

    /** An apostrophe before what a spreadsheet would run. */
    static String safe(String text) {
        return text != null && !text.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
