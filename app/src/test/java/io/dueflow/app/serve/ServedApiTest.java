package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningService.Started.class)
class ServedApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService dueflow;

    ServedApiTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    private JsonNode json(String path) throws Exception {
        var response = dueflow.get(Role.OPERATOR, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private JsonNode counts(String book) throws Exception {
        var accepted = dueflow.importBook(Role.OPERATOR, book);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var path = "/api/imports/" + JSON.readTree(accepted.body()).path("id").asString();
        await().atMost(PATIENCE).until(() -> json(path).path("state").asString().equals("FINISHED"));
        return json(path).path("counts");
    }

    @Test
    void the_same_book_again_changes_nothing() throws Exception {
        var book = Loan.of("P1").asJson();

        var first = counts(book);
        var second = counts(book);

        assertThat(first.path("imported").asInt()).isEqualTo(1);
        assertThat(second.path("imported").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(1);
        await().atMost(PATIENCE)
                .until(() -> dueflow.get(Role.READER, "/api/repayments/P1/1").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs/2026-02-30", "/api/runs/tomorrow", "/api/days/20260131"})
    void a_wrong_date_is_named(String path) throws Exception {
        assertNamesTheDate(dueflow.get(Role.READER, path));
    }

    @Test
    void no_run_is_started_for_a_wrong_date() throws Exception {
        assertNamesTheDate(dueflow.post(Role.OPERATOR, "/api/runs/2026-02-30"));
    }

    @Test
    void a_day_to_come_is_collected_only_where_that_is_meant() throws Exception {
        var mistyped = dueflow.post(Role.OPERATOR, "/api/runs/2062-11-30");

        assertThat(mistyped.statusCode()).as(mistyped.body()).isEqualTo(409);
        var problem = JSON.readTree(mistyped.body());
        assertThat(problem.path("parameter").asString()).isEqualTo("date");
        assertThat(problem.path("detail").asString()).contains("2062-11-30 is still to come", "ahead=true");
        assertThat(dueflow.get(Role.READER, "/api/runs/2062-11-30").statusCode())
                .as("nothing has begun")
                .isEqualTo(404);
        assertThat(dueflow.post(Role.OPERATOR, "/api/runs/2062-11-29?ahead=true")
                        .statusCode())
                .isEqualTo(202);
        // It collects what other tests have imported, and would what they import.
        dueflow.awaitStillness();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/plans/a%2Fb", "/api/plans/a%5Cb", "/api/plans/a;b", "/api/plans//a", "/api/plans/%00"})
    void a_path_that_cannot_be_is_a_problem_too(String path) throws Exception {
        var refused = dueflow.get(Role.READER, path);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type"))
                .as(refused.body())
                .hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void the_command_line_tells_its_own_option_for_a_day_to_come() {
        var err = new StringWriter();

        var exit = Dueflow.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                        "run",
                        "--date",
                        "2062-11-28",
                        "--url",
                        "http://127.0.0.1:" + dueflow.port(),
                        "--password=" + dueflow.password(Role.OPERATOR));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("2062-11-28 is still to come")
                .contains("say --ahead.")
                .doesNotContain("ahead=true");
    }

    private static void assertNamesTheDate(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = JSON.readTree(response.body());
        assertThat(problem.path("parameter").asString()).isEqualTo("date");
        assertThat(problem.path("detail").asString()).isEqualTo("date must be a date like 2026-01-31.");
    }

    @Test
    void the_api_describes_itself() throws Exception {
        var paths = json("/api/openapi").path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/runs/{date}",
                        "/api/imports",
                        "/api/books",
                        "/api/books/proof",
                        "/api/repayments/{projectNo}/{period}");
        assertThat(paths.path("/api/runs/{date}").propertyNames()).contains("get", "post");
    }

    @Test
    void what_is_told_of_now_alone_takes_no_moment() throws Exception {
        var paths = json("/api/openapi").path("paths");

        assertThat(paths.propertyNames().stream()
                        .filter(path -> paths.path(path).has("get"))
                        .filter(path -> !paths.path(path).path("get").toString().contains("\"asOf\"")))
                .containsExactlyInAnyOrder(
                        "/api/books",
                        "/api/books/proof",
                        "/api/completeness",
                        "/api/policy",
                        "/api/imports/{id}",
                        "/api/imports/{id}/rejected",
                        "/api/investors/{userNo}/statement",
                        "/api/rebuilds",
                        "/api/rebuilds/{id}",
                        "/api/seals/{no}/check");
    }

    @Test
    void the_books_agree_and_the_bank_is_among_the_witnesses() throws Exception {
        dueflow.awaitStillness();

        var proof = json("/api/books");

        assertThat(proof.path("agree").asBoolean()).as(proof.toString()).isTrue();
        assertThat(proof.path("witnesses").propertyNames()).containsExactly("bank", "events", "readModels");
    }

    /** Whoever listens on every address is reached by all of 127.0.0.0/8. */
    @Test
    void only_its_own_loopback_address_answers() throws Exception {
        try (var own = new Socket("127.0.0.1", dueflow.port())) {
            assertThat(own.isConnected()).isTrue();
        }
        assertThatThrownBy(() -> {
                    try (var other = new Socket()) {
                        other.connect(new InetSocketAddress("127.0.0.2", dueflow.port()), 1_000);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    /** The first report would be sent one second after the start. */
    @Test
    void nothing_is_reported_to_the_makers_of_axon() {
        assertThat(dueflow.bean(UpdateChecker.class).isStarted()).isTrue();
        await().during(Duration.ofSeconds(2)).until(() -> dueflow.reportsToTheMakersOfAxon() == 0);
    }
}
