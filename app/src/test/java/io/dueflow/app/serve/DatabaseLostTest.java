package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL that is really stopped while somebody asks or orders, and started again. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseLostTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ORDER = """
            {"financeId":"F1","userId":"U1","investAmount":100.00,"channelCode":"APP","productType":"JIE_JIE_GAO",\
            "productName":"a product","purchaseId":"PU1","createDate":"2050-01-05"}""";

    private static final String OF_THE_ORDER =
            " when (new.payload_type like '%FinanceOrderPlaced') execute function linger()";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedDatabase database;
    private Service service;
    private String password;

    @BeforeEach
    void serve() throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        database = EmbeddedDatabase.start(folder.resolve("database"));
        var options = new ServiceOptions(
                folder.resolve("data"),
                "http://127.0.0.1:1",
                keys,
                RunningService.CLOCK,
                List.of(
                        "--server.port=0",
                        "--dueflow.broker.port=0",
                        "--spring.mvc.async.request-timeout=15s",
                        // Nobody else is to linger.
                        "--dueflow.metrics.interval=1h",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-timeout=1000"));
        // Axon looks for a test framework among the callers and leaves things out when it finds one.
        service = CompletableFuture.supplyAsync(() -> Service.start(options)).join();
        password = service.bean(Accounts.class).createMissing().get(Role.OPERATOR);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void what_is_asked_or_ordered_while_the_database_is_slow_or_lost_is_told_with_its_outcome(CapturedOutput printed)
            throws Exception {
        execute("""
                create function linger() returns trigger language plpgsql as
                $$ begin perform pg_sleep(60); return new; end $$""");

        execute("create trigger linger before insert on domain_event_entry for each row" + OF_THE_ORDER);
        var slow = sent(post());
        execute("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
        assertOutage(
                slow,
                "UNKNOWN",
                "There was no answer in time, so it is not known whether this was or will be done. Send it again later: "
                        + "nothing is done twice, and what was done already changes nothing or is refused.");
        var failed = lostDuring(post());
        execute("drop trigger linger on domain_event_entry");
        assertOutage(failed, "FAILED", "The database does not answer now. Nothing was done; send it again later.");

        execute("""
                create constraint trigger linger after insert on domain_event_entry
                deferrable initially deferred for each row""" + OF_THE_ORDER);
        var unknown = lostDuring(post());
        execute("drop trigger linger on domain_event_entry");
        assertOutage(
                unknown,
                "UNKNOWN",
                "The database was lost while this was written down, so it is not known whether it was done. Send it "
                        + "again: nothing is done twice, and what was done already changes nothing or is refused.");

        HttpResponse<String> asked;
        try (var holder = connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table due_date_run in access exclusive mode");
            asked = lostDuring(get("/api/runs"));
        }
        assertOutage(asked, "", "The database does not answer now; ask again later.");

        assertThat(sent(post()).statusCode()).isEqualTo(204);
        assertThat(sent(post()).statusCode()).isEqualTo(204);
        assertThat(printed.toString()).doesNotContain(" ERROR ", "\tat ");
        assertThat(printed.toString().lines().filter(line -> line.contains("no deadline fires")))
                .as("of three stops, of which one may pass between two looks for deadlines")
                .hasSizeBetween(1, 6);
        await().atMost(PATIENCE).until(() -> printed.toString().contains("deadlines fire again"));
    }

    private static void assertOutage(HttpResponse<String> answer, String outcome, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        assertThat(problem.path("outcome").asString("")).isEqualTo(outcome);
    }

    /** Stops the database when the request lingers there, and starts it again when that has been answered. */
    private HttpResponse<String> lostDuring(HttpRequest request) throws Exception {
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        await().atMost(PATIENCE).until(this::isLingering);
        database.close();
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            database = EmbeddedDatabase.start(folder.resolve("database"));
            await().atMost(PATIENCE).until(() -> sent(get("/api/policy")).statusCode() == 200);
        }
    }

    private boolean isLingering() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select from pg_stat_activity where wait_event in ('PgSleep', 'relation'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private HttpRequest post() {
        return request("/api/finance-orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ORDER))
                .build();
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString(("operator:" + password).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> sent(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }
}
