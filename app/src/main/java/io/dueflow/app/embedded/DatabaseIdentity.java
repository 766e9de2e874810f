package io.dueflow.app.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * The port and password that a data directory keeps from its first start on, readable by its owner alone. A port that
 * another program has taken meanwhile is given up for a free one.
 */
record DatabaseIdentity(int port, String password) {

    /** For a server that is not running. */
    static DatabaseIdentity in(Path directory) throws IOException {
        var file = directory.resolve("database.identity");
        if (!Files.exists(file)) {
            return new DatabaseIdentity(freePort(), randomPassword()).keptIn(file);
        }
        var lines = Files.readAllLines(file);
        var kept = new DatabaseIdentity(Integer.parseInt(lines.get(0)), lines.get(1));
        return isFree(kept.port) ? kept : new DatabaseIdentity(freePort(), kept.password).keptIn(file);
    }

    /** All of it or nothing: without the password the data would be lost. */
    private DatabaseIdentity keptIn(Path file) throws IOException {
        replace(file, port + "\n" + password + "\n");
        return this;
    }

    /** On the disk before it has its name, or a power cut could leave the name to an empty file. */
    private static void replace(Path file, String text) throws IOException {
        var written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password alone, as PostgreSQL wants it when its data are first laid out. */
    Path passwordFile(Path directory) throws IOException {
        var file = directory.resolve("database.password");
        replace(file, password + "\n");
        return file;
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    /** Of all the ways to connect only one is left; earlier versions set PostgreSQL up trusting everybody on this machine. */
    void requirePassword(DataSource database, Path data) throws IOException {
        var rules = data.resolve("pg_hba.conf");
        var scram = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(scram)) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + password + "'");
            // PostgreSQL does not start with rules of which only a part was written.
            replace(rules, scram);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the database's password could not be set", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
