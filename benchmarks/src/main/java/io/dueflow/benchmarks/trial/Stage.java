package io.dueflow.benchmarks.trial;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A fresh database and a fresh bank in a folder of their own. What the database held is deleted at the end. */
public final class Stage implements AutoCloseable {

    private static final String BANK_DELAY_MILLIS = "5";

    private final Path folder;
    private final SignatureAlgorithm algorithm;
    private final EmbeddedDatabase database;
    private final DemoBank bank;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atInterrupt = new Thread(this::stop);

    private Stage(Path folder, SignatureAlgorithm algorithm, EmbeddedDatabase database, DemoBank bank) {
        this.folder = folder;
        this.algorithm = algorithm;
        this.database = database;
        this.bank = bank;
    }

    public static Stage set(Path folder, SignatureAlgorithm algorithm) throws IOException, InterruptedException {
        var bankFolder = Files.createDirectories(folder.resolve("bank"));
        var bank = DemoBank.start(
                bankFolder, List.of("--delay-ms", BANK_DELAY_MILLIS, "--algorithm", algorithm.javaName()));
        try {
            var stage = new Stage(folder, algorithm, EmbeddedDatabase.start(folder.resolve("database")), bank);
            Runtime.getRuntime().addShutdownHook(stage.atInterrupt);
            return stage;
        } catch (RuntimeException e) {
            bank.close();
            throw e;
        }
    }

    DemoBank bank() {
        return bank;
    }

    /** Gives each borrower what all installments of the loan book come to. */
    public void depositFor(LoanBook book) throws IOException, InterruptedException {
        var money = new TreeMap<String, Money>();
        book.loans()
                .forEach(loan -> loan.periods()
                        .forEach(period -> money.merge(
                                loan.project().borrowerUserNo(), period.due().amount(), Money::plus)));
        bank.deposit(money);
    }

    long databasePid() {
        return database.pid();
    }

    String databaseVersion() throws IOException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IOException("the database does not tell its version", e);
        }
    }

    public Surroundings surroundings() {
        return new Surroundings(
                database.jdbcUrl(),
                database.username(),
                database.password(),
                bank.url(),
                bank.keys(),
                algorithm,
                folder);
    }

    private void stop() {
        if (closed.compareAndSet(false, true)) {
            database.close();
            bank.close();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        Runtime.getRuntime().removeShutdownHook(atInterrupt);
        delete(folder.resolve("database"));
        delete(folder.resolve("bank"));
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
