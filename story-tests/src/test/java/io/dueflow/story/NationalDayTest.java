package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.demo.DemoBank;
import io.dueflow.app.serve.Service;
import io.dueflow.app.serve.ServiceOptions;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.money.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service over the National Day of 2026, from Thursday, the 1st, to Wednesday, the 7th of October. Its clock stamps all
 * events of this process, so no other service may run beside it.
 */
class NationalDayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path CALENDAR = Path.of("..", "docs", "working-days", "china-2026.csv");

    private final MovableClock clock = new MovableClock(shanghai("2026-09-30T18:00"), Shanghai.ZONE);
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private DemoBank bank;
    private Service service;
    private String password;

    @BeforeEach
    void startTheBank() throws Exception {
        bank = DemoBank.start(Files.createDirectory(folder.resolve("bank")), List.of());
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        bank.close();
    }

    private void serve(String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--dueflow.broker.port=0", "--logging.level.root=WARN"));
        all.addAll(List.of(settings));
        var options = new ServiceOptions(folder.resolve("database"), bank.url().toString(), bank.keys(), clock, all);
        // Axon looks for a test framework among the callers and leaves things out when it finds one.
        service = CompletableFuture.supplyAsync(() -> Service.start(options)).join();
        password = service.bean(Accounts.class).createMissing().getOrDefault(Role.OPERATOR, password);
    }

    /** Li has the money from the start, Wang only from the 12th on; both owe 106.62 yuan on the first day of the holiday. */
    @Test
    void what_falls_due_on_a_holiday_is_collected_afterwards_the_amount_unchanged_and_at_no_cost() throws Exception {
        serve("--dueflow.calendar.file=" + CALENDAR);
        importBook(loan("P1", "li") + loan("P2", "wang"));
        bank.deposit(Map.of("li", yuan("106.62")));

        clock.moveTo(shanghai("2026-10-03T10:00"));
        assertThat(commandLine("policy"))
                .contains("dueflow.calendar.collection=NEXT_WORKING_DAY", "The calendar knows 2026;")
                .contains("of the first day and at 05:00 of each later working day", "3 working days cost nothing");
        assertThat(commandLine("status", "--date", "2026-10-01"))
                .contains("It is no working day: what falls due is collected on 2026-10-08.");
        assertThat(get("/desk/days/2026-10-01")).contains("This is no working day", "/desk/days/2026-10-08");
        assertThat(installment("P1").path("status").asString()).isEqualTo("PENDING");
        assertThat(installment("P1").path("daysPastDue").asInt()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/actuator/prometheus")).contains("dueflow_run_complete 1.0"));

        clock.moveTo(shanghai("2026-10-07T10:00"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(json("/api/reminders?borrower=li").toString())
                                .contains("\"dueDate\":\"2026-10-01\"", "\"kind\":\"BEFORE_DUE\""));
        assertThat(installment("P1").path("status").asString()).isEqualTo("PENDING");

        clock.moveTo(shanghai("2026-10-08T05:00"));
        awaitStatus("P1", "REPAID");
        awaitStatus("P2", "REFUSED");
        assertThat(installment("P1").path("dueDate").asString()).isEqualTo("2026-10-01");
        assertThat(installment("P1").path("lateFee").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(json("/api/repayments/P1/1")
                        .path("attempts")
                        .get(0)
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("106.62");
        assertThat(installment("P2").path("retryAt").asString()).startsWith("2026-10-08T12:00");
        assertThat(installment("P2").path("daysPastDue").asInt()).isZero();

        // Friday, Saturday - which is made up for - and Monday are the days of grace.
        bank.deposit(Map.of("wang", yuan("106.62")));
        clock.moveTo(shanghai("2026-10-12T05:00"));
        awaitStatus("P2", "REPAID");
        assertThat(installment("P2").path("lateFee").decimalValue()).isEqualByComparingTo("0.00");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(datesOfRuns())
                        .containsExactly(
                                "2026-10-13", "2026-10-12", "2026-10-10", "2026-10-09", "2026-10-08", "2026-09-30"));
    }

    @Test
    void where_the_calendar_is_not_heeded_a_holiday_is_a_day_like_any_other() throws Exception {
        serve("--dueflow.calendar.file=" + CALENDAR, "--dueflow.calendar.collection=EVERY_DAY");
        importBook(loan("P1", "li"));
        bank.deposit(Map.of("li", yuan("106.62")));

        clock.moveTo(shanghai("2026-10-01T05:00"));

        awaitStatus("P1", "REPAID");
        assertThat(commandLine("policy")).contains("Every day is a working day, whatever the calendar says.");
    }

    @Test
    void a_run_by_hand_collects_on_a_holiday_too_and_what_is_refused_waits_for_the_next_working_day() throws Exception {
        serve("--dueflow.calendar.file=" + CALENDAR);
        importBook(loan("P1", "li") + loan("P2", "wang"));
        bank.deposit(Map.of("li", yuan("106.62")));
        clock.moveTo(shanghai("2026-10-03T10:00"));

        post("/api/runs/2026-10-03", BodyPublishers.noBody(), "application/json");

        awaitStatus("P1", "REPAID");
        awaitStatus("P2", "REFUSED");
        assertThat(installment("P2").path("retryAt").asString()).startsWith("2026-10-08T05:00");
    }

    @Test
    void a_bad_calendar_keeps_the_service_from_starting_and_each_bad_record_is_named() throws Exception {
        var bad = Files.writeString(folder.resolve("bad.csv"), "date,kind\n2026-10-32,HOLIDAY\n2026-10-02,FREE\n");

        assertThatThrownBy(() -> serve("--dueflow.calendar.file=" + bad))
                .hasStackTraceContaining("has 2 bad records:")
                .hasStackTraceContaining("bad.csv, line 2, date \"2026-10-32\"")
                .hasStackTraceContaining("bad.csv, line 3, kind \"FREE\"");
    }

    private void awaitStatus(String projectNo, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(installment(projectNo).path("status").asString())
                                .isEqualTo(status));
    }

    private JsonNode installment(String projectNo) throws Exception {
        return json("/api/repayments/" + projectNo + "/1").path("installment");
    }

    private List<String> datesOfRuns() throws Exception {
        return json("/api/runs?limit=10")
                .path("runs")
                .valueStream()
                .map(run -> run.path("businessDate").asString())
                .toList();
    }

    private static String loan(String projectNo, String borrower) {
        return """
                {"projectNo":"%1$s","borrowerUserNo":"%2$s","borrowerConsumerId":"C-%2$s","amount":"1200.00",\
                "startDate":"2026-09-01","periods":12,"repaymentWay":"EQUAL_INSTALLMENTS","borrowerAnnualRate":"0.12",\
                "annualRate":"0.10","investorFeeRate":"0","tenders":[\
                {"tenderNo":"%1$s-T1","investorUserNo":"anna","investorConsumerId":"C-anna","amount":"1200.00"}]}
                """.formatted(projectNo, borrower);
    }

    private void importBook(String jsonLines) throws Exception {
        var id = JsonMapper.shared()
                .readTree(post("/api/imports", BodyPublishers.ofString(jsonLines), "application/x-ndjson"))
                .path("id")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> json("/api/imports/" + id).path("state").asString().equals("FINISHED"));
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path));
    }

    private String get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private String post(String path, HttpRequest.BodyPublisher body, String type) throws Exception {
        var request = request(path).header("Content-Type", type).POST(body).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Accounts.username(Role.OPERATOR) + ":" + password;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private String commandLine(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--url",
                "http://127.0.0.1:" + service.port(),
                "--user",
                Accounts.username(Role.OPERATOR),
                "--password",
                password));
        var told = new StringWriter();
        Dueflow.commandLine()
                .setOut(new PrintWriter(told))
                .setErr(new PrintWriter(told))
                .execute(all.toArray(String[]::new));
        return told.toString();
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }
}
