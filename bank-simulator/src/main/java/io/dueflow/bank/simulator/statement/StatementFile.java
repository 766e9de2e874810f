package io.dueflow.bank.simulator.statement;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a statement line by line and adds up what its trailer says. */
final class StatementFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 << 10;

    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private long bytes;
    private long lines;
    private long sumCents;

    StatementFile(Path path) throws IOException {
        out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest), BUFFER_BYTES);
        write(StatementLine.HEADER);
    }

    void add(StatementLine line) {
        try {
            write(line.csv(++lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line.isBooked()) {
            sumCents = Math.addExact(sumCents, line.cents());
        }
    }

    void end() throws IOException {
        write("TRAILER," + lines + "," + StatementLine.yuan(sumCents));
        out.close();
    }

    /** After its end: what can be said of it. */
    PreparedStatement described(String namePrefix, boolean closed) {
        String hex = HexFormat.of().formatHex(digest.digest());
        return new PreparedStatement(namePrefix + hex + ".csv", bytes, hex, lines, sumCents, closed);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(String line) throws IOException {
        byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(text);
        bytes += text.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
