package io.dueflow.reminder.directory;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.OutcomeUnknown;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Fills the table of numbers from a CSV text with the columns {@code consumerId} and {@code mobile}. Good records go in,
 * bad ones are named; the same text again changes nothing.
 */
public final class DirectoryImport {

    static final String CONSUMER_ID = "consumerId";
    static final String MOBILE = "mobile";

    /** The most records of one text. */
    static final int RECORDS = 1_000_000;

    /** The most characters in which the next record must have come to its end; one quote could else draw in all that follows. */
    static final int RECORD = 1 << 16;

    private static final int BATCH = 1_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final MobileTable table;
    private final Clock clock;

    public DirectoryImport(MobileTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Throws {@link DirectoryRefused} where the text as a whole is no directory; what came before is in. */
    DirectoryReport run(Reader text) throws IOException {
        var report = new DirectoryReport();
        var bounded = new BoundedRecord(text);
        try (var records = FORMAT.parse(bounded)) {
            var all = records.iterator();
            checkHeader(all.hasNext() ? all.next() : null);
            var batch = new ArrayList<DirectoryEntry>();
            while (all.hasNext()) {
                // The parser has read the record already, to the end of its last line.
                entry(all.next(), records.getCurrentLineNumber(), report).ifPresent(batch::add);
                bounded.begin();
                if (batch.size() == BATCH) {
                    save(batch, report);
                }
            }
            save(batch, report);
        } catch (UncheckedIOException e) {
            // The parser's message may quote the text, and with it a number.
            throw new DirectoryRefused("After line " + report.lines() + " the text is not CSV.");
        }
        return report;
    }

    /** What the parser reads, up to a bound for each record. */
    private static final class BoundedRecord extends FilterReader {

        private int read;

        BoundedRecord(Reader in) {
            super(in);
        }

        /** Another record may come; some of it is in the parser's buffer already. */
        void begin() {
            read = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (read > RECORD) {
                throw new DirectoryRefused("A record has more than " + RECORD + " characters.");
            }
            var count = super.read(target, offset, length);
            read += count;
            return count;
        }
    }

    private static void checkHeader(CSVRecord header) {
        var expected = List.of(CONSUMER_ID, MOBILE);
        if (header == null || !withoutByteOrderMark(header).equals(expected)) {
            throw new DirectoryRefused("The first line must be " + String.join(",", expected) + ".");
        }
    }

    private static List<String> withoutByteOrderMark(CSVRecord header) {
        return header.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private static Optional<DirectoryEntry> entry(CSVRecord values, long line, DirectoryReport report) {
        if (report.read(line) > RECORDS) {
            throw new DirectoryRefused("The text has more than " + RECORDS + " records, the most one import takes.");
        }
        if (values.size() != 2) {
            report.reject(line, "", "has " + values.size() + " fields instead of 2");
            return Optional.empty();
        }
        var consumerId = values.get(0).strip();
        if (!IdentifierForm.isMetBy(consumerId)) {
            report.reject(line, CONSUMER_ID, IdentifierForm.REASON);
            return Optional.empty();
        }
        var mobile = Mobile.parse(values.get(1));
        if (mobile.isEmpty()) {
            report.reject(line, MOBILE, "must be a mobile number of the mainland, or one of E.164 like +447911123456");
        }
        return mobile.map(number -> new DirectoryEntry(consumerId, number));
    }

    /** Each batch is committed by itself, the earlier ones already. */
    private void save(List<DirectoryEntry> batch, DirectoryReport report) {
        try {
            report.saved(batch.size(), table.save(batch, clock.instant()));
        } catch (RuntimeException e) {
            throw OutcomeUnknown.whereDatabaseWasLost(e);
        }
        batch.clear();
    }
}
