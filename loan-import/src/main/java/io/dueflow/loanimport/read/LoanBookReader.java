package io.dueflow.loanimport.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/** Reads a loan book from a folder, a zip or a file of JSON lines. */
public final class LoanBookReader {

    private final BookBounds bounds;

    public LoanBookReader(BookBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Gives every record to the sink.
     *
     * @param name what reports call the book if it is a single file
     * @throws LoanBookRefused where it is no loan book or larger than the bounds
     * @throws IOException where the disk fails
     */
    public void read(Path book, String name, RecordSink sink) throws IOException {
        ByteAllowance allowance = new ByteAllowance(bounds);
        if (Files.isDirectory(book)) {
            new CsvBook(inFolder(book, CsvBook.PROJECTS), inFolder(book, CsvBook.TENDERS)).readInto(sink, allowance);
        } else if (!Files.isRegularFile(book)) {
            throw new LoanBookRefused("There is no file or folder " + name + ".");
        } else if (hasSuffix(book, ".zip")) {
            readZip(book, name, sink, allowance);
        } else if (hasSuffix(book, ".jsonl") || hasSuffix(book, ".ndjson")) {
            new JsonLinesBook(new BookFile(name, () -> Files.newInputStream(book))).readInto(sink, allowance);
        } else {
            throw new LoanBookRefused(
                    "A loan book is a folder, a .zip or a .jsonl file; " + name + " is none of them.");
        }
    }

    private static BookFile inFolder(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new LoanBookRefused("The folder has no file " + name + ".");
        }
        return new BookFile(name, () -> Files.newInputStream(file));
    }

    private void readZip(Path book, String name, RecordSink sink, ByteAllowance allowance) throws IOException {
        bounds.checkZipBytes(Files.size(book));
        try (ZipBook zip = new ZipBook(book)) {
            zip.readInto(sink, allowance);
        } catch (ZipException | EOFException e) {
            throw new LoanBookRefused("The zip " + name + " is damaged: " + e.getMessage());
        }
    }

    private static boolean hasSuffix(Path file, String suffix) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }
}
