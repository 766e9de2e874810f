package io.dueflow.app.serve;

import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Your PostgreSQL, which may start later than the service, or recover from a crash meanwhile. What it refuses for another
 * reason, such as a wrong password, is left to the start, which fails of it at once.
 */
final class AwaitedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedDatabase.class);

    /** Nobody there; lost again; it starts, recovers or stops; it has no connection to spare. */
    private static final List<String> NOT_YET = List.of("08001", "08006", "57P", "53300");

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String SECONDS_OF_A_TRY = "5";

    private final String url;
    private final Properties properties = new Properties();

    AwaitedDatabase(Environment environment) {
        url = environment.getRequiredProperty("spring.datasource.url");
        keep("user", environment.getProperty("spring.datasource.username"));
        keep("password", environment.getProperty("spring.datasource.password"));
        keep("loginTimeout", SECONDS_OF_A_TRY);
    }

    private void keep(String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** @throws DatabaseSilent where it is not there in time */
    void await(Duration patience) {
        var giveUp = System.nanoTime() + patience.toNanos();
        var missing = whyNotYet();
        if (missing.isEmpty()) {
            return;
        }
        LOG.warn(
                "The database at {} is not there yet and is waited for, at most {} s: {}",
                address(),
                patience.toSeconds(),
                missing.get());
        while (missing.isPresent()) {
            if (System.nanoTime() > giveUp) {
                throw new DatabaseSilent(address(), patience, missing.get());
            }
            pause();
            missing = whyNotYet();
        }
        LOG.info("The database at {} is there", address());
    }

    private Optional<String> whyNotYet() {
        try {
            DriverManager.getConnection(url, properties).close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e).filter(AwaitedDatabase::passes).map(AwaitedDatabase::words);
        }
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && NOT_YET.stream().anyMatch(state::startsWith);
    }

    private static String words(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof UnknownHostException ? "there is no host " + root.getMessage() : root.getMessage();
    }

    /** Without what follows it, which may be a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off while it waited for the database", e);
        }
    }
}
