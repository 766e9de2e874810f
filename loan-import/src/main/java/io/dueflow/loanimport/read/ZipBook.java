package io.dueflow.loanimport.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A loan book in a zip: the two CSV files or one file of JSON lines, at its top. Nothing is unpacked to the disk. */
final class ZipBook implements Closeable {

    private static final Pattern JSON_LINES = Pattern.compile("[^/\\\\]+\\.(jsonl|ndjson)");
    private static final String EXPECTED =
            "A zip must hold projects.csv and tenders.csv, or one .jsonl file, and nothing else";

    private final ZipFile zip;

    ZipBook(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    void readInto(RecordSink sink, ByteAllowance allowance) throws IOException {
        Optional<BookFile> jsonLines = jsonLines();
        if (jsonLines.isPresent()) {
            new JsonLinesBook(jsonLines.get()).readInto(sink, allowance);
        } else {
            checkNames();
            new CsvBook(file(CsvBook.PROJECTS), file(CsvBook.TENDERS)).readInto(sink, allowance);
        }
    }

    private Optional<BookFile> jsonLines() {
        Optional<String> only =
                zip.size() == 1 ? zip.stream().map(ZipEntry::getName).findFirst() : Optional.empty();
        return only.filter(name -> JSON_LINES.matcher(name).matches()).map(this::file);
    }

    private void checkNames() {
        List<String> names = zip.stream().limit(3).map(ZipEntry::getName).toList();
        if (names.size() != 2 || !Set.copyOf(names).equals(Set.of(CsvBook.PROJECTS, CsvBook.TENDERS))) {
            throw new LoanBookRefused(EXPECTED + "; this one begins with " + ShownText.of(names.toString()) + ".");
        }
    }

    private BookFile file(String name) {
        return new BookFile(name, () -> zip.getInputStream(zip.getEntry(name)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
