package io.dueflow.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final Duration REPAIR = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void data_survives_a_stop_and_a_start_at_the_same_address() throws Exception {
        String address;
        try (var database = EmbeddedDatabase.start(folder)) {
            address = database.jdbcUrl();
            execute(database, "create table kept as select 'written before the stop' as word");
        }

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.jdbcUrl()).isEqualTo(address);
            assertThat(ask(database, "select word from kept")).isEqualTo("written before the stop");
        }
    }

    @Test
    void data_survives_where_another_program_has_taken_the_address_meanwhile() throws Exception {
        String address;
        int port;
        try (var database = EmbeddedDatabase.start(folder)) {
            address = database.jdbcUrl();
            port = URI.create(address.substring("jdbc:".length())).getPort();
            execute(database, "create table kept as select 'written before' as word");
        }

        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var database = EmbeddedDatabase.start(folder)) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(database.jdbcUrl()).isNotEqualTo(address);
            assertThat(ask(database, "select word from kept")).isEqualTo("written before");
        }
    }

    @Test
    void what_is_committed_is_on_disk_and_only_the_right_password_opens_it() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256$");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("database.identity")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void nobody_gets_in_without_the_password_while_it_starts_for_the_first_time() throws Exception {
        var started = new AtomicBoolean();
        var intruder = CompletableFuture.supplyAsync(() -> getsIn(started));
        try (var database = EmbeddedDatabase.start(folder)) {
            started.set(true);

            assertThat(intruder.get(60, TimeUnit.SECONDS)).isFalse();
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(folder.resolve("database.password")).doesNotExist();
        }
    }

    private boolean getsIn(AtomicBoolean started) {
        while (!started.get()) {
            try {
                var port =
                        Files.readAllLines(folder.resolve("database.identity")).get(0);
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "wrong")
                        .close();
                return true;
            } catch (IOException | IndexOutOfBoundsException | SQLException notYet) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    /** Somebody else could have put programs there for us to run. */
    @Test
    void no_program_is_run_from_a_folder_that_others_can_write_to() throws Exception {
        var others = Files.createDirectory(folder.resolve("others"));
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rwxrwxrwx"));
        var link =
                Files.createSymbolicLink(folder.resolve("link"), UnpackedPrograms.oursAlone(folder.resolve("linked")));

        assertThatThrownBy(() -> UnpackedPrograms.oursAlone(others))
                .hasMessage(others + " is no folder of ours alone, so no program is run from it; remove it");
        assertThatThrownBy(() -> UnpackedPrograms.oursAlone(link)).isInstanceOf(IOException.class);
        assertThat(UnpackedPrograms.oursAlone(folder.resolve("linked"))).isDirectory();
        try (var database = EmbeddedDatabase.start(folder.resolve("database"))) {
            var program = ProcessHandle.of(database.pid())
                    .flatMap(server -> server.info().command());
            var programs = UnpackedPrograms.folder();
            assertThat(program).hasValueSatisfying(path -> assertThat(path).startsWith(programs.toString()));
            assertThat(Files.getPosixFilePermissions(programs.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_killed_server_is_started_again_with_what_was_committed() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table kept as select 'committed before the kill' as word");
            var killed = database.pid();

            assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

            await().atMost(REPAIR).ignoreExceptions().until(() -> database.pid() != killed);
            await().atMost(REPAIR)
                    .ignoreExceptions()
                    .until(() -> ask(database, "select word from kept").equals("committed before the kill"));
        }
    }

    @Test
    void a_server_that_is_killed_while_it_starts_is_started_again() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table kept as select 'committed before the kills' as word");
            var killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(REPAIR)
                    .pollInterval(Duration.ofMillis(1))
                    .ignoreExceptions()
                    .until(() -> database.pid() != killed);
            ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();

            await().atMost(REPAIR.multipliedBy(2))
                    .ignoreExceptions()
                    .until(() -> ask(database, "select word from kept").equals("committed before the kills"));
        }
    }

    @Test
    void a_second_process_is_refused_and_takes_over_what_a_killed_one_left_behind() throws Exception {
        var directory = folder.resolve("database");
        var log = folder.resolve("owner.log");
        var owner = OwnerToBeKilled.start(directory, log);
        try {
            awaitWritten(owner, log);
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Another Dueflow is running on %s. Stop it, or choose another folder with --data.",
                            directory);
        } finally {
            owner.destroyForcibly().waitFor();
        }
        var leftBehind = new LeftoverServer(directory.resolve("postgres")).pid();
        assertThat(leftBehind).as("the server outlives its killed owner").isPresent();

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(database.pid()).isNotEqualTo(leftBehind.get());
            assertThat(ask(database, "select word from kept")).isEqualTo("written before the kill");
        }
    }

    /** As after a crash of the machine, when numbers of processes begin anew. */
    @Test
    void the_server_of_another_directory_is_not_taken_for_one_that_was_left_behind() throws Exception {
        var data = Files.createDirectories(folder.resolve("mine/postgres"));
        try (var another = EmbeddedDatabase.start(folder.resolve("another"))) {
            Files.copy(folder.resolve("another/postgres/postmaster.pid"), data.resolve("postmaster.pid"));

            new LeftoverServer(data).stop();

            assertThat(ask(another, "select 'still there'")).isEqualTo("still there");
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        }
    }

    /** As where the process has too many files open; a directory in its place cannot be read either. */
    @Test
    void a_server_whose_number_cannot_be_read_for_a_while_goes_on() throws Exception {
        try (var database = EmbeddedDatabase.start(folder);
                var connection = connect(database)) {
            var number = folder.resolve("postgres/postmaster.pid");
            var aside = Files.move(number, folder.resolve("aside"));
            Files.createDirectory(number);
            try {
                Thread.sleep(3_000);
            } finally {
                Files.delete(number);
                Files.move(aside, number);
            }

            assertThat(connection.isValid(60)).isTrue();
        }
    }

    /** Whoever had the old rules open still reads all of them, so no moment has half of them. */
    @Test
    void the_rules_of_who_may_connect_are_exchanged_as_a_whole() throws Exception {
        EmbeddedDatabase.start(folder).close();
        var rules = folder.resolve("postgres/pg_hba.conf");
        var old = folder.resolve("old-rules");
        Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
        Files.createLink(old, rules);

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }

        assertThat(rules).content().contains("scram");
        assertThat(old).content().contains("trust");
    }

    private static void awaitWritten(Process owner, Path log) throws Exception {
        await().atMost(STARTUP)
                .until(() -> !owner.isAlive() || Files.readString(log).contains(OwnerToBeKilled.WRITTEN));
        assertThat(owner.isAlive()).as(Files.readString(log)).isTrue();
    }
}
