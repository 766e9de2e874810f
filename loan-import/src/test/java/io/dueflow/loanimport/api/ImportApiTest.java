package io.dueflow.loanimport.api;

import static io.dueflow.loanimport.Books.json;
import static io.dueflow.loanimport.Books.jsonTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.loanimport.Books;
import io.dueflow.loanimport.Plans;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dueflow.import.max-size=600KB", "dueflow.import.max-zip-size=2KB"})
class ImportApiTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(LoanImportConfiguration.class)
    static class App {

        @Bean
        Plans plans() {
            return new Plans();
        }

        @Bean
        CommandGateway gateway(Plans plans) {
            return plans.gateway();
        }

        @Bean
        QueryGateway queries() {
            return DefaultQueryGateway.builder()
                    .queryBus(SimpleQueryBus.builder().build())
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-01-31T05:00:00Z"), ZoneOffset.UTC);
        }
    }

    @TempDir
    static Path directory;

    @TempDir
    Path folder;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Plans plans;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("dueflow.import.directory", directory::toString);
    }

    @AfterEach
    void endTrouble() {
        plans.meet(command -> {});
    }

    private HttpResponse<String> post(String query, String type, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports" + query))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> postLines(String lines) throws Exception {
        return post("?name=may.jsonl", "application/x-ndjson", HttpRequest.BodyPublishers.ofString(lines));
    }

    private HttpResponse<String> get(String location) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(location)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode ended(String location) throws Exception {
        for (int i = 0; i < 3_000; i++) {
            JsonNode view = mapper.readTree(get(location).body());
            if (ImportState.valueOf(view.get("state").asString()).isEnded()) {
                return view;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The import has not ended within a minute.");
    }

    private void assertProblem(HttpResponse<String> response, int status, String title) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = mapper.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isEqualTo(title);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void an_upload_is_imported_and_its_bad_records_can_be_fetched() throws Exception {
        String location = location(postLines(json("A1", jsonTender("AT1", "1000"))
                + json("=1+2", jsonTender("AT2", "1000"))
                + json("A3", jsonTender("AT3", "999"))));

        JsonNode view = ended(location);
        assertThat(view.get("state").asString()).isEqualTo("FINISHED");
        assertThat(view.get("name").asString()).isEqualTo("may.jsonl");
        assertThat(view.get("receivedAt").asString()).isEqualTo("2026-01-31T05:00:00Z");
        assertThat(view.get("counts").get("imported").asInt()).isEqualTo(1);
        assertThat(view.get("counts").get("rejected").asInt()).isEqualTo(2);
        assertThat(view.get("rejectedTotal").asInt()).isEqualTo(2);
        assertThat(view.get("rejected").get(1).get("file").asString()).isEqualTo("may.jsonl");
        assertThat(view.get("rejected").get(1).get("line").asInt()).isEqualTo(3);
        assertThat(view.get("rejected").get(1).get("field").asString()).isEqualTo("amount");

        HttpResponse<String> csv = get(location + "/rejected");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.body()).isEqualTo("""
                        file,line,field,value,reason\r
                        may.jsonl,2,projectNo,'=1+2,"It must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -."\r
                        may.jsonl,3,amount,1000.00,Its tenders add up to 999.00.\r
                        """);
        assertThat(files()).noneMatch(file -> file.endsWith(".jsonl"));
    }

    @Test
    void a_zip_is_imported_and_its_repeat_is_unchanged() throws Exception {
        Path zip = Books.zip(
                folder,
                Map.of(
                        "projects.csv", Books.PROJECT_HEADER + Books.project("Z1"),
                        "tenders.csv", Books.TENDER_HEADER + Books.tender("ZT1", "Z1", "1000")));

        JsonNode first = ended(location(post("", "application/zip", HttpRequest.BodyPublishers.ofFile(zip))));
        JsonNode again = ended(location(post("", "application/zip", HttpRequest.BodyPublishers.ofFile(zip))));

        assertThat(first.get("counts").get("imported").asInt()).isEqualTo(1);
        assertThat(again.get("counts").get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_book_that_cannot_be_read_is_refused_with_the_reason() throws Exception {
        JsonNode view =
                ended(location(post("", "application/zip", HttpRequest.BodyPublishers.ofString("not a zip at all"))));

        assertThat(view.get("state").asString()).isEqualTo("REFUSED");
        assertThat(view.get("message").asString()).contains("loan-book.zip is damaged");
    }

    @Test
    void a_failure_outside_the_book_leaves_the_import_incomplete() throws Exception {
        plans.meet(command -> {
            throw new IllegalStateException("the database is down");
        });

        JsonNode view = ended(location(postLines(json("F1", jsonTender("FT1", "1000")))));

        assertThat(view.get("state").asString()).isEqualTo("INCOMPLETE");
        assertThat(view.get("rejectedTotal").asInt()).isZero();
        assertThat(view.get("failed").get(0).get("projectNo").asString()).isEqualTo("F1");
        assertThat(view.get("failed").get(0).get("reason").asString()).contains("the database is down");
    }

    @Test
    void the_answer_shows_the_first_thousand_bad_records_and_the_list_has_all() throws Exception {
        String location = location(postLines("{}\n".repeat(150)));

        JsonNode view = ended(location);

        assertThat(view.get("rejectedTotal").asInt()).isEqualTo(1_500);
        assertThat(view.get("rejected")).hasSize(1_000);
        assertThat(get(location + "/rejected").body().lines()).hasSize(1_501);
    }

    @Test
    void one_import_runs_and_four_wait_and_the_next_is_sent_away() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        plans.meet(command -> go.await());
        List<String> locations = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            locations.add(location(postLines(json("Q" + i, jsonTender("QT" + i, "1000")))));
        }

        HttpResponse<String> sixth = postLines(json("Q5", jsonTender("QT5", "1000")));
        assertProblem(sixth, 503, "Too many imports");
        assertThat(sixth.headers().firstValue("Retry-After")).contains("30");
        assertProblem(get(locations.get(4) + "/rejected"), 409, "Import not ended");
        assertThat(mapper.readTree(get(locations.get(4)).body()).get("state").asString())
                .isEqualTo("QUEUED");

        go.countDown();
        for (String location : locations) {
            assertThat(ended(location).get("counts").get("imported").asInt()).isEqualTo(1);
        }
        assertThat(ended(location(postLines(json("Q5", jsonTender("QT5", "1000")))))
                        .get("state")
                        .asString())
                .isEqualTo("FINISHED");
    }

    @Test
    void an_upload_above_the_bound_is_refused_and_leaves_nothing_behind() throws Exception {
        int before = files().size();

        assertProblem(postLines("x".repeat(600 * 1024 + 1)), 413, "Upload too large");
        assertProblem(
                post("", "application/zip", HttpRequest.BodyPublishers.ofByteArray(new byte[2049])),
                413,
                "Upload too large");

        assertThat(files()).hasSize(before);
        for (int i = 0; i < 6; i++) {
            assertThat(postLines("x".repeat(600 * 1024 + 1)).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void bad_requests_are_answered_with_problems() throws Exception {
        assertProblem(
                post("?name=..%2Fetc", "application/x-ndjson", HttpRequest.BodyPublishers.ofString("{}")),
                400,
                "Bad name");
        assertProblem(get("http://localhost:" + port + "/api/imports/none"), 404, "No such import");
        assertProblem(get("http://localhost:" + port + "/api/imports/none/rejected"), 404, "No such import");
        assertThat(post("", "text/plain", HttpRequest.BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(415);
    }
}
