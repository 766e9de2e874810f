package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Seals as a file that is published: CSV with a line for each. */
public final class SealList {

    private static final String HEADER = "no,date,events,firstPlace,lastPlace,tree,root";
    private static final int COLUMNS = 7;
    private static final int MOST_BYTES = 16 << 20;

    private SealList() {}

    public static String write(List<Seal> seals) {
        var text = new StringBuilder(HEADER).append('\n');
        seals.forEach(seal -> text.append("%d,%s,%d,%d,%d,%s,%s\n"
                .formatted(
                        seal.no(),
                        seal.date(),
                        seal.events(),
                        seal.firstPlace(),
                        seal.lastPlace(),
                        seal.tree(),
                        seal.root())));
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException where this is no such file; names the line and says why
     * @throws IOException where it cannot be read at all
     */
    public static List<Seal> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException(file + " has more than " + MOST_BYTES + " bytes.");
        }
        var lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException(file + ":1 has to be " + HEADER);
        }
        var seals = new ArrayList<Seal>();
        for (int at = 1; at < lines.size(); at++) {
            seals.add(read(file + ":" + (at + 1), lines.get(at)));
        }
        return seals;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not a text in UTF-8.");
        }
    }

    private static Seal read(String line, String text) {
        var cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(line + " has " + cells.length + " columns, not " + COLUMNS + ".");
        }
        try {
            return new Seal(
                    Long.parseLong(cells[0]),
                    LocalDate.parse(cells[1]),
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[3]),
                    Long.parseLong(cells[4]),
                    Hash.ofHex(cells[5]),
                    Hash.ofHex(cells[6]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(line + " is no seal: " + e.getMessage() + ".");
        }
    }
}
