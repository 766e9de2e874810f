package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Role;
import io.dueflow.query.rebuild.DeclaredModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Read models filled anew over the API and on the command line. */
@ExtendWith(RunningService.Started.class)
class ReplayServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is no read model: the store, what waits for a deadline, the bank or a text, and who may do what. */
    private static final List<String> NO_READ_MODELS = List.of(
            "domain_event_entry",
            "snapshot_event_entry",
            "token_entry",
            "saga_entry",
            "association_value_entry",
            "keyed_saga",
            "scheduled_tasks",
            "bank_outstanding",
            "borrower_mobile",
            "reminder_day",
            "reminder_occasion",
            "reminder_outstanding",
            "reminder_text",
            "api_account",
            "read_model_rebuild",
            "events_seen",
            "events_seen_since",
            "seal",
            "seal_key",
            "sealed_block",
            "sealed_event",
            "flyway_schema_history");

    private static final String PLACEMENT = """
            {"financeId":"%s","userId":"U1","investAmount":1000.00,"channelCode":"APP","productType":"JIE_JIE_GAO",\
            "productName":"节节高","purchaseId":"FP1","createDate":"2050-01-05"}""";

    private final RunningService dueflow;
    private final JdbcTemplate jdbc;
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    ReplayServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
        this.jdbc = dueflow.bean(JdbcTemplate.class);
    }

    @BeforeEach
    void somebodyIsToldOfAnOrder() throws Exception {
        post("/api/finance-orders", PLACEMENT.formatted("RS1"));
        await().atMost(PATIENCE)
                .until(() -> jdbc.queryForList(
                                        "select 1 from finance_status_message where finance_id = 'RS1' and status = 1")
                                .size()
                        == 1);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return dueflow.send(dueflow.requestAs(Role.OPERATOR, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private int replay(String... arguments) {
        var words = new ArrayList<>(List.of(
                "replay",
                "--url",
                "http://127.0.0.1:" + dueflow.port(),
                "--password=" + dueflow.password(Role.OPERATOR)));
        words.addAll(List.of(arguments));
        return Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void every_table_is_a_read_models_or_known_to_be_none() {
        var known = new ArrayList<>(dueflow.bean(DeclaredModels.class).tables());
        known.addAll(NO_READ_MODELS);

        assertThat(jdbc.queryForList(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void all_models_are_as_the_events_have_them_and_what_was_sent_is_not_sent_again() {
        assertThat(replay("--json")).as(out.toString()).isZero();

        assertThat(json(out.toString()).path("differing").asLong()).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from finance_status_message where finance_id = 'RS1' and status = 1",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_row_that_differs_is_told_and_a_check_leaves_it() {
        jdbc.update("update finance_order set user_id = 'thief' where finance_id = 'RS1'");

        assertThat(replay("finance-orders", "--check")).isEqualTo(3);
        assertThat(out.toString())
                .contains("1 rows differed", "finance_order {\"finance_id\":\"RS1\"}", "FinanceOrderPlaced, event ")
                .contains("user_id is \"thief\" and should be \"U1\"", "What is in use stays.");

        assertThat(replay("finance-orders")).isEqualTo(3);
        assertThat(replay("finance-orders", "--check")).isZero();
    }

    @Test
    void a_file_changes_the_schema() throws Exception {
        var file = folder.resolve("change.sql");
        Files.writeString(file, "alter table reminder set (fillfactor = 66)");

        assertThat(replay("reminders", "--schema", file.toString()))
                .as(out.toString())
                .isZero();

        assertThat(jdbc.queryForObject(
                        "select reloptions::text from pg_class where oid = 'public.reminder'::regclass", String.class))
                .isEqualTo("{fillfactor=66}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"models\":[\"fairy-tales\"]}', models",
        "'{\"share\":0}', share",
        "'{\"share\":1.5}', share",
        "'{\"models\":[\"runs\"],\"schema\":\"drop table project\"}', schema"
    })
    void what_makes_no_sense_is_told_with_the_field(String body, String field) throws Exception {
        var answer = post("/api/rebuilds", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("parameter").asString()).isEqualTo(field);
    }

    @Test
    void readers_may_look_and_not_begin() throws Exception {
        assertThat(dueflow.get(Role.READER, "/api/rebuilds").statusCode()).isEqualTo(200);
        assertThat(dueflow.get(Role.READER, "/api/rebuilds/999999").statusCode())
                .isEqualTo(404);
        assertThat(dueflow.post(Role.READER, "/api/rebuilds").statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_under_way_cannot_be_broken_off() {
        assertThat(replay("--stop")).isEqualTo(1);
        assertThat(out.toString()).contains("No rebuild is under way.");
    }
}
