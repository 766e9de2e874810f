package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.processing.ReaderProgress;
import io.dueflow.bank.simulator.BankConfig;
import io.dueflow.bank.simulator.BankSimulator;
import io.dueflow.bank.simulator.signing.KeyFile;
import io.dueflow.broker.PasswordHash;
import io.dueflow.messages.Shanghai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The whole service with a bank and a database of its own, started once for all test classes that ask for it. */
public final class RunningService implements AutoCloseable {

    /** A Wednesday in the middle of a month, whatever day it is where the tests run. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    /**
     * By which the service and its bank go. It begins at one o'clock: nothing begins by itself before five, and midnight is
     * far away. Axon stamps all events of a process by one clock, so whatever else is served in it goes by this one, too.
     */
    static final Clock CLOCK = new MovableClock(Shanghai.at(TODAY, LocalTime.of(13, 0)), Shanghai.ZONE);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final BankSimulator bank;
    private final MakersOfAxon makersOfAxon = new MakersOfAxon();
    private final Service service;
    private final Map<Role, String> passwords;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService() throws IOException {
        folder = Files.createTempDirectory("dueflow-running-service");
        var keys = folder.resolve("keys.properties");
        var bankKeys = KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        bank = BankSimulator.start(BankConfig.of(Files.createDirectory(folder.resolve("bank")), bankKeys.bankSide())
                .withClock(CLOCK));
        var options = new ServiceOptions(
                folder.resolve("database"),
                "http://127.0.0.1:1",
                keys,
                CLOCK,
                List.of(
                        "--server.port=0",
                        "--bank.base-url=" + bank.baseUrl(),
                        "--dueflow.broker.port=0",
                        "--dueflow.broker.consumers[0].name=watcher",
                        "--dueflow.broker.consumers[0].password-hash="
                                + PasswordHash.of("a password for nobody").hash(),
                        "--dueflow.metrics.interval=500ms",
                        // At that hour a text would be decided about in the middle of a test.
                        "--dueflow.reminders.sweep-interval=1h",
                        // One seals at a time, and a test that did would be told so.
                        "--dueflow.evidence.seal-time=23:59",
                        "--logging.level.root=WARN"));
        // Axon looks for a test framework among the callers and leaves things out when it finds one.
        service = CompletableFuture.supplyAsync(() -> Service.start(options)).join();
        passwords = bean(Accounts.class).createMissing();
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** What time it is there. */
    static Instant now() {
        return CLOCK.instant();
    }

    /** The bank that it talks to. */
    BankSimulator bank() {
        return bank;
    }

    public int port() {
        return service.port();
    }

    /** How often Axon's update checker reported on this machine. */
    int reportsToTheMakersOfAxon() {
        return makersOfAxon.reports();
    }

    /** All that the bank has booked, as it tells it. */
    String bankLedger() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(bank.baseUrl().resolve("/ledger.json?users=true"));
        return send(request).body();
    }

    /**
     * Waits until all that earlier tests have begun has come to its end, with the bank, with those who are told of it, and
     * in the read models.
     */
    void awaitStillness() throws InterruptedException {
        await().atMost(PATIENCE).until(() -> {
            var nothingBegun = onTheirWay() == 0;
            bean(ReaderProgress.class).awaitCaughtUp("query-side", PATIENCE);
            return nothingBegun && onTheirWay() == 0;
        });
    }

    private int onTheirWay() {
        return bean(JdbcTemplate.class).queryForObject("""
                        select (select count(*) from bank_outstanding)
                          + (select count(*) from due_date_run_round where swept_at is null)
                          + (select count(*) from finance_status_message where status = 0)
                          + (select count(*) from repayment_status_message where status = 0)""", Integer.class);
    }

    /** As it was printed at the first start. */
    public String password(Role role) {
        return passwords.get(role);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE);
    }

    public HttpRequest.Builder requestAs(Role role, String path) {
        return requestAs(Accounts.username(role), password(role), path);
    }

    public HttpRequest.Builder requestAs(String user, String password, String path) {
        var credentials = user + ":" + password;
        return request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(Role role, String path) throws IOException, InterruptedException {
        return send(requestAs(role, path).GET());
    }

    public HttpResponse<String> post(Role role, String path) throws IOException, InterruptedException {
        return send(requestAs(role, path).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> importBook(Role role, String jsonLines) throws IOException, InterruptedException {
        return send(requestAs(role, "/api/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(jsonLines)));
    }

    /** Imports the loan and waits until its repayments are told of. */
    void importLoan(Loan loan) throws IOException, InterruptedException {
        var accepted = importBook(Role.OPERATOR, loan.asJson());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var lastRepayment = "/api/repayments/" + loan.projectNo() + "/" + loan.periods();
        await().atMost(PATIENCE).until(() -> get(Role.READER, lastRepayment).statusCode() == 200);
    }

    @Override
    public void close() throws IOException {
        service.close();
        makersOfAxon.close();
        bank.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Gives the one running service to whoever asks for it; JUnit stops it after the last test class. */
    public static final class Started implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
            return parameter.getParameter().getType() == RunningService.class;
        }

        @Override
        public RunningService resolveParameter(ParameterContext parameter, ExtensionContext extension) {
            return extension
                    .getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningService.class, type -> start(), RunningService.class);
        }

        private static RunningService start() {
            try {
                return new RunningService();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
