package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** A start that comes before its PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class AwaitedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void a_database_that_comes_late_is_waited_for(CapturedOutput printed) throws Exception {
        AwaitedDatabase awaited;
        try (var before = EmbeddedDatabase.start(folder)) {
            awaited = new AwaitedDatabase(environment(before, before.password()));
        }
        var waiting = CompletableFuture.runAsync(() -> awaited.await(PATIENCE));
        await().atMost(PATIENCE).until(() -> printed.toString().contains("is not there yet"));
        assertThat(waiting).isNotDone();

        try (var late = EmbeddedDatabase.start(folder)) {
            waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(printed.toString().lines().filter(line -> line.contains("is not there yet")))
                    .singleElement()
                    .asString()
                    .contains(late.jdbcUrl().replaceFirst("\\?.*", ""), "at most 120 s: ");
        }
    }

    /** For good, in fact: one that follows another one and lets nobody ask. */
    @Test
    void one_that_recovers_is_waited_for() throws Exception {
        AwaitedDatabase awaited;
        try (var before = EmbeddedDatabase.start(folder)) {
            awaited = new AwaitedDatabase(environment(before, before.password()));
        }
        try (var recovering = new RecoveringPostgres(folder)) {
            recovering.awaitItsWord();

            assertThatThrownBy(() -> awaited.await(Duration.ofSeconds(1)))
                    .isInstanceOf(DatabaseSilent.class)
                    .hasMessageContaining("FATAL: the database system is");
        }
    }

    @Test
    void a_wrong_password_is_not_waited_for(CapturedOutput printed) {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatCode(() -> new AwaitedDatabase(environment(database, "wrong")).await(PATIENCE))
                    .doesNotThrowAnyException();
        }
        assertThat(printed).doesNotContain("is not there yet");
    }

    @Test
    void after_its_patience_the_start_fails_and_names_the_address() throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var err = new StringWriter();

        var exit = Dueflow.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                        "serve",
                        "--server.port=0",
                        "--data=" + folder.resolve("data"),
                        "--bank-keys=" + keys,
                        "--dueflow.database.patience=1s",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none?password=secret");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("dueflow: The database at jdbc:postgresql://127.0.0.1:1/none took no connection within 1 s "
                        + "(Connection refused). Check spring.datasource.url, or have the start wait longer by "
                        + "dueflow.database.patience.");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    private static MockEnvironment environment(EmbeddedDatabase database, String password) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", database.jdbcUrl())
                .withProperty("spring.datasource.username", database.username())
                .withProperty("spring.datasource.password", password);
    }
}
