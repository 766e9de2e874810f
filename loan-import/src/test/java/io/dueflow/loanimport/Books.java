package io.dueflow.loanimport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Loan books for tests. */
public final class Books {

    public static final String PROJECT_HEADER = "projectNo,borrowerUserNo,borrowerConsumerId,amount,startDate,periods,"
            + "repaymentWay,borrowerAnnualRate,annualRate,investorFeeRate\n";
    public static final String TENDER_HEADER = "tenderNo,projectNo,investorUserNo,investorConsumerId,amount\n";

    private Books() {}

    /** A good project of 1,000.00 yuan. */
    public static String project(String projectNo) {
        return projectNo + ",B1,C1,1000.00,2026-01-31,12,EQUAL_INSTALLMENTS,0.12,0.10,0.1\n";
    }

    public static String tender(String tenderNo, String projectNo, String amount) {
        return tenderNo + "," + projectNo + ",I1,C2," + amount + "\n";
    }

    public static Path folder(Path folder, String projects, String tenders) {
        write(folder.resolve("projects.csv"), projects.getBytes(StandardCharsets.UTF_8));
        write(folder.resolve("tenders.csv"), tenders.getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    public static Path jsonLines(Path folder, String lines) {
        Path file = folder.resolve("book.jsonl");
        write(file, lines.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** A project on one line, whose tenders are the given JSON. */
    public static String json(String projectNo, String tenders) {
        return """
                {"projectNo":"%s","borrowerUserNo":"B1","borrowerConsumerId":"C1","amount":1000.00,\
                "startDate":"2026-01-31","periods":12,"repaymentWay":"EQUAL_INSTALLMENTS",\
                "borrowerAnnualRate":0.12,"annualRate":0.10,"investorFeeRate":0.1,"tenders":[%s]}
                """.formatted(projectNo, tenders);
    }

    public static String jsonTender(String tenderNo, String amount) {
        return """
                {"tenderNo":"%s","investorUserNo":"I1","investorConsumerId":"C2","amount":%s}\
                """.formatted(tenderNo, amount);
    }

    public static Path zip(Path folder, Map<String, String> files) {
        Path zip = folder.resolve("book.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
