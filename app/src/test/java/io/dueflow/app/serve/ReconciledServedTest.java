package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Role;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakFound;
import io.dueflow.messages.reconciliation.BreakId;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.ReconciledDayId;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.messages.reconciliation.StatementTaken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The books of a served instance are compared with the statement of its bank. */
@ExtendWith(RunningService.Started.class)
class ReconciledServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = RunningService.TODAY;
    private static final String PATH = "/api/reconciliations/" + TODAY;
    private static final LocalDate LONG_AGO = TODAY.minusDays(401);
    private static final String STATEMENT = """
            serialNo,serviceName,requestNo,preRequestNo,projectNo,userNo,amount,commission,payouts,bookedAt,respCode
            1,USER_AUTO_PRE_TRANSACTION,WHOSE-1-1-F,,WHOSE,B1,100.00,,,%sT05:00:01.123+08:00,00000
            TRAILER,1,100.00
            """.formatted(LONG_AGO);

    private final RunningService dueflow;

    ReconciledServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void a_day_is_compared_shown_and_downloaded() throws Exception {
        dueflow.importLoan(Loan.of("RS1").to("poor").from("2026-01-15"));
        dueflow.awaitStillness();
        assertThat(dueflow.post(Role.OPERATOR, "/api/runs/" + TODAY).statusCode())
                .isLessThan(300);
        await().atMost(PATIENCE)
                .until(() -> json("/api/repayments/RS1/1").toString().contains("REFUSED"));
        dueflow.awaitStillness();

        var told = commandLine(0, "reconcile", "--date", TODAY.toString());
        assertThat(told).contains("in order", "FREEZE", "SETTLEMENT", "RELEASE");
        var freezes = json(PATH).path("day").path("totals").get(0);
        assertThat(freezes.path("matched").asLong()).isPositive();
        assertThat(json(PATH).path("day").has("confirmation"))
                .as("a day that is not over is not confirmed")
                .isFalse();

        var page = dueflow.get(Role.READER, PATH + ".html");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("In order.", "Change of what is frozen")
                .doesNotContain("<script");
        assertThat(dueflow.get(Role.READER, PATH + ".csv").body()).startsWith("breakNo,kind,state");
        assertThat(json("/api/reconciliations").path("days").toString()).contains(TODAY.toString());
    }

    @Test
    void a_bad_statement_is_told_by_line_and_field_and_changes_nothing() throws Exception {
        var date = TODAY.minusDays(400);
        var path = "/api/reconciliations/" + date;
        var answer = dueflow.send(dueflow.requestAs(Role.OPERATOR, path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("serialNo;serviceName\n1;2\n")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);

        await().atMost(PATIENCE)
                .until(() -> json(path).path("pass").path("state").asString().equals("FAILED"));
        assertThat(json(path).path("pass").path("words").asString()).contains("Line 1");
        assertThat(json(path).has("day")).isFalse();
    }

    @Test
    void nothing_is_kept_of_a_statement_for_a_day_that_cannot_be_compared() throws Exception {
        var statement = "serialNo\n" + UUID.randomUUID();
        var answer = dueflow.send(dueflow.requestAs(Role.OPERATOR, "/api/reconciliations/" + TODAY.plusDays(1))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(statement)));
        assertProblem(answer, 400, "date must lie");
        try (var files = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")),
                file -> file.getFileName().toString().startsWith("dueflow-statement-")
                        && Files.size(file) == statement.length())) {
            assertThat(files).allSatisfy(file -> assertThat(file).content().isNotEqualTo(statement));
        }
    }

    @Test
    void a_day_is_told_as_it_stood_before_a_break_was_explained_and_after() throws Exception {
        var path = "/api/reconciliations/" + LONG_AGO;
        var nothing = now();
        assertThat(dueflow.send(dueflow.requestAs(Role.OPERATOR, path)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(STATEMENT)))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> json(path).path("pass").path("state").asString().equals("DONE"));
        var open = now();
        var told = told(path, "");
        assertThat(told.get(0)).contains("\"state\":\"OPEN\"").contains("\"inOrder\":false");

        var closing = dueflow.requestAs(
                        Role.OPERATOR, path + "/breaks/" + LONG_AGO + "-WHOSE-1-1-F-MISSING_WITH_US/closing")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"another platform's\"}"));
        assertThat(dueflow.send(closing).statusCode()).isEqualTo(204);
        await().atMost(PATIENCE)
                .until(() -> json(path).path("day").path("inOrder").asBoolean());

        assertThat(told(path, "?asOf=" + open)).isEqualTo(told).isNotEqualTo(told(path, ""));
        assertThat(told(path, "?asOf=" + now()))
                .isEqualTo(told(path, ""))
                .allSatisfy(answer -> assertThat(answer)
                        .containsAnyOf("another platform's", "\"closed\":1", "another platform&#39;s"));
        assertProblem(dueflow.get(Role.READER, path + "?asOf=" + nothing), 404, "There is no reconciliation");
        assertProblem(dueflow.get(Role.READER, path + ".csv?asOf=" + nothing), 404, "There is no reconciliation");
        assertThat(json("/api/reconciliations?asOf=" + nothing).path("days").toString())
                .doesNotContain(LONG_AGO.toString());
        assertThat(shown(0)).contains("in order");
        assertThat(shown(3, "--as-of", open.toString())).contains("WHOSE-1-1-F");
        assertThat(shown(1, "--as-of", nothing.toString())).contains("had not been compared by then");
    }

    private String shown(int exit, String... options) {
        var shown = Stream.of("reconcile", "--date", LONG_AGO.toString(), "--show");
        return commandLine(exit, Stream.concat(shown, Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void a_break_is_as_old_as_it_was_at_the_moment() throws Exception {
        var date = LONG_AGO.minusDays(1);
        var path = "/api/reconciliations/" + date;
        var found = now().minus(Duration.ofDays(3));
        var amount = Money.ofCents(10_000);
        var difference = new Difference(
                BreakKind.MISSING_WITH_US,
                "OLD-1-1-F",
                StatementEntry.FREEZE,
                "OLD",
                true,
                null,
                amount,
                Money.ofCents(0),
                "frozen",
                "nothing",
                null,
                "ask the bank");
        var breakNo = difference.breakNo(date);
        happened(
                found,
                new ReconciledDayId(date),
                new StatementTaken(date, StatementSource.FILE, 1, amount, "0".repeat(64), true));
        happened(found, new BreakId(breakNo), new BreakFound(date, breakNo, difference));
        await().atMost(PATIENCE).until(() -> json(path).toString().contains(breakNo));

        for (var days = 0; days <= 3; days++) {
            var moment = "?asOf=" + found.plus(Duration.ofDays(days));
            assertThat(json(path + moment).path("breaks").get(0).path("ageDays").asInt(-1))
                    .isEqualTo(days);
            assertThat(dueflow.get(Role.READER, path + ".html" + moment).body()).contains("open for " + days + " days");
        }
    }

    @Test
    void a_page_of_days_as_of_a_moment_reads_the_events_of_no_other_day() throws Exception {
        var taken = now();
        var dates = List.of(LONG_AGO.minusDays(10), LONG_AGO.minusDays(11), LONG_AGO.minusDays(12));
        dates.forEach(date -> happened(
                taken,
                new ReconciledDayId(date),
                new StatementTaken(date, StatementSource.FILE, 0, Money.ofCents(0), "0".repeat(64), true)));
        var before = "/api/reconciliations?before=" + LONG_AGO.minusDays(9);
        await().atMost(PATIENCE)
                .until(() -> json(before).toString().contains(dates.get(2).toString()));
        var asOf = before + "&asOf=" + taken;
        assertThat(json(asOf)).isEqualTo(json(before));

        change(dates.get(2), "'!' || payload");
        try {
            assertThat(json(asOf + "&limit=1")).isEqualTo(json(before + "&limit=1"));
            assertThat(dueflow.get(Role.READER, asOf + "&limit=2").statusCode())
                    .as("the third tells whether there is another page, and cannot be read")
                    .isEqualTo(500);
        } finally {
            change(dates.get(2), "substring(payload from 2)");
        }
    }

    private void change(LocalDate day, String payload) {
        var changed = dueflow.bean(JdbcTemplate.class)
                .update(
                        "update domain_event_entry set payload = %s where aggregate_identifier = ?".formatted(payload),
                        new ReconciledDayId(day).toString());
        assertThat(changed).isOne();
    }

    private void happened(Instant at, Object stream, Object event) {
        var message = new GenericEventMessage<>(UUID.randomUUID().toString(), event, MetaData.emptyInstance(), at);
        dueflow.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var unit = DefaultUnitOfWork.startAndGet(message);
            dueflow.bean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>("reconciliation", stream.toString(), 0, message, at));
            unit.commit();
        });
    }

    private static Instant now() {
        return RunningService.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** In all the forms there are. */
    private List<String> told(String path, String moment) throws Exception {
        var told = new ArrayList<String>();
        for (var form : List.of(path, path + ".html", path + ".csv", "/api/reconciliations")) {
            var answer = dueflow.get(Role.READER, form + moment);
            assertThat(answer.statusCode()).as(form + moment + answer.body()).isEqualTo(200);
            told.add(answer.body());
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1999-01-01", "/1999-01-01.html", "/1999-01-01.csv"})
    void a_moment_that_cannot_be_asked_about_is_named(String path) throws Exception {
        for (var bad : List.of("yesterday", "2999-01-01T00:00:00Z")) {
            var answer = dueflow.get(Role.READER, "/api/reconciliations" + path + "?asOf=" + bad);
            assertProblem(answer, 400, "\"parameter\":\"asOf\"");
        }
    }

    @Test
    void what_cannot_be_asked_is_told_and_readers_do_not_act() throws Exception {
        assertThat(dueflow.post(Role.READER, PATH).statusCode()).isEqualTo(403);
        assertProblem(dueflow.post(Role.OPERATOR, "/api/reconciliations/" + TODAY.plusDays(1)), 400, "date must lie");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations/1999-01-01"), 404, "There is no reconciliation");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations/1999-01-01.html"), 404, "There is no");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations?limit=0"), 400, "limit must be");
        assertProblem(
                dueflow.post(Role.OPERATOR, PATH + "/requests/NONE-1-1-F/question"), 409, "There is no request NONE");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(detail);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(dueflow.get(Role.READER, path).body());
    }

    private String commandLine(int exit, String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + dueflow.port(), "--user", "operator"));
        all.addAll(List.of("--password", dueflow.password(Role.OPERATOR)));
        var code = Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(code).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }
}
