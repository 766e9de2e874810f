package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.journal.BankDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prepares statements from the journal, one at a time, and keeps the latest {@value #KEPT} files. A file's name holds
 * its digest: the same day, unchanged, is the same file, and nobody finds a file that he was not told of.
 */
public final class Statements {

    /** Where files are fetched, with {@code name} in the query. */
    public static final String PATH = "/checkfile";

    static final int KEPT = 16;

    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}\\.csv");

    private final Path folder;
    private final DayBook book;
    private final StatementFaults faults;

    public Statements(Path folder, DayBook book) {
        this.folder = folder;
        this.book = book;
        this.faults = new StatementFaults(new StatementLines(book));
    }

    /** What is made wrong on demand. */
    public StatementFaults faults() {
        return faults;
    }

    /** The statement of the day as it stands now; a day that is not over has what there is so far. */
    public synchronized PreparedStatement prepare(LocalDate day) {
        boolean closed = day.isBefore(BankDay.of(book.settledUntil()));
        try {
            Files.createDirectories(folder);
            Path unnamed = folder.resolve("preparing");
            PreparedStatement prepared = write(day, closed, unnamed);
            Files.move(unnamed, folder.resolve(prepared.name()), StandardCopyOption.REPLACE_EXISTING);
            dropAllButLatest();
            return prepared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, where it is still kept. */
    public Optional<Path> find(String name) {
        return Optional.ofNullable(name)
                .filter(asked -> NAME.matcher(asked).matches())
                .map(folder::resolve)
                .filter(Files::isRegularFile);
    }

    private PreparedStatement write(LocalDate day, boolean closed, Path path) throws IOException {
        try (StatementFile file = new StatementFile(path)) {
            faults.lines(day, file::add);
            file.end();
            return file.described(day + "-", closed);
        }
    }

    private void dropAllButLatest() throws IOException {
        List<Path> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .forEach(kept::add);
        }
        kept.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
        for (Path old : kept.subList(0, Math.max(0, kept.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }
}
