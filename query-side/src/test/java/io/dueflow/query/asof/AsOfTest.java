package io.dueflow.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import io.dueflow.query.testing.RandomStories;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is asked about a moment is answered as it was answered at that moment. */
@QuerySideTest
class AsOfTest {

    private static final int LOANS = 8;
    private static final int MOMENTS = 4;
    private static final int MANY_PERIODS = 120;
    private static final List<String> QUESTIONS = List.of(
            "/api/plans/RN0",
            "/api/plans/RN5",
            "/api/installments?project=RN1",
            "/api/installments?borrower=RNB2",
            "/api/installments?borrower=RNB3-NEW",
            "/api/installments?status=REFUSED&limit=200",
            "/api/installments?dueFrom=2027-02-01&dueTo=2027-03-31&limit=200",
            "/api/repayments/RN0/1",
            "/api/repayments/RN1/2",
            "/api/repayments/RN2/1",
            "/api/repayments/RN3/3",
            "/api/bank-requests/RN4-1-1-F",
            "/api/investors/RNI1/receivables?limit=200",
            "/api/runs?limit=200",
            "/api/runs/2027-01-31",
            "/api/days/2027-02-02",
            "/api/waiting?limit=200",
            "/api/delinquency?date=2027-06-30",
            "/api/reminders?borrower=RNB1",
            "/api/cases?limit=200",
            "/api/finance-orders?user=RNI1",
            "/api/finance-orders/RNF1");

    /** What an answer does not read is not written, so each kind of them is asked about many different stories. */
    private static final List<String> OF_EACH_LOAN = List.of(
            "/api/plans/RN%d",
            "/api/installments?project=RN%d",
            "/api/repayments/RN%d/1",
            "/api/repayments/RN%d/2",
            "/api/bank-requests/RN%d-1-1-F",
            "/api/bank-requests/RN%d-2-1-C",
            "/api/cases/RN%d-1-1-CONTRADICTION",
            "/api/cases/RN%d-2-1-REFUSED",
            "/api/investors/RNI%d/receivables",
            "/api/finance-orders/RNF%d");

    private static final Map<Instant, Map<String, String>> TOLD = new LinkedHashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    /** The story goes on in the same moments in which it is written down what can be asked of it. */
    @BeforeAll
    static void aStoryUnfolds(
            @Autowired History history,
            @Autowired JdbcTemplate jdbc,
            @Autowired Clock clock,
            @LocalServerPort int port) {
        forgetTheFuture(history, jdbc, clock);
        var late = new Loan("AO1", "AOB", "AOI", "AOJ", LocalDate.of(2025, 1, 31));
        history.happened(Instant.parse("2025-01-01T00:00:00Z"), late.activated());
        var told = RandomStories.of(LOANS, 4_711);
        var begin = clock.instant().minusMillis(told.size() + 100L);
        var test = new AsOfTest();
        test.port = port;
        for (var moment = 0; moment < MOMENTS; moment++) {
            var from = told.size() * moment / MOMENTS;
            var to = told.size() * (moment + 1) / MOMENTS;
            var chunk = new ArrayList<EventMessage<?>>();
            for (var index = from; index < to; index++) {
                chunk.add(
                        History.message(begin.plusMillis(index), told.get(index).getPayload()));
            }
            history.publish(chunk);
            history.awaitProjection();
            var answers = new LinkedHashMap<String, String>();
            allQuestions().forEach(question -> answers.put(question, test.answer(question)));
            TOLD.put(begin.plusMillis(to - 1L), answers);
        }
    }

    private static Stream<String> allQuestions() {
        return Stream.concat(
                QUESTIONS.stream(),
                IntStream.range(0, LOANS)
                        .boxed()
                        .flatMap(loan -> OF_EACH_LOAN.stream().map(question -> question.formatted(loan))));
    }

    /** Other tests tell of it, and now it cannot be asked about. */
    private static void forgetTheFuture(History history, JdbcTemplate jdbc, Clock clock) {
        var now = clock.instant().toString();
        if (jdbc.update("delete from domain_event_entry where time_stamp > ?", now) > 0) {
            history.replay();
        }
    }

    @Test
    void what_was_answered_then_is_answered_again() {
        TOLD.forEach((moment, answers) -> answers.forEach((question, told) -> assertThat(answer(question, moment))
                .as("%s as of %s", question, moment)
                .isEqualTo(told)));
        assertThat(QUESTIONS)
                .as("each has been answered in more than one way")
                .allSatisfy(question -> assertThat(TOLD.values().stream()
                                .map(answers -> answers.get(question))
                                .distinct())
                        .hasSizeGreaterThan(1));
    }

    /** Only what is on a page is looked for, however many there are. */
    @Test
    void receivables_are_told_in_pages_that_end_anywhere() {
        TOLD.forEach((moment, answers) -> IntStream.range(0, LOANS).forEach(investor -> {
            var question = "/api/investors/RNI%d/receivables".formatted(investor);
            var pages = new ArrayList<Object>();
            String next = null;
            do {
                var page = answer(question + "?limit=2" + (next == null ? "" : "&after=" + next), moment);
                pages.addAll(JsonPath.<List<Object>>read(page, "$.receivables"));
                next = page.contains("\"next\"") ? JsonPath.read(page, "$.next") : null;
            } while (next != null);
            assertThat(pages)
                    .as("%s as of %s", question, moment)
                    .isEqualTo(JsonPath.<List<Object>>read(answers.get(question), "$.receivables"));
        }));
    }

    /** What the answer does not read is written all the same, where later events change it. */
    @Test
    void a_plan_of_more_events_than_are_handled_at_once_is_told_in_full(@Autowired History history) {
        var loan = new Loan("AO2", "AOB", "AOI", "AOJ", LocalDate.of(2020, 1, 31));
        var periods = IntStream.rangeClosed(1, MANY_PERIODS).boxed().toList();
        var told = new ArrayList<Object>(List.of(loan.activated()));
        periods.stream().skip(3).forEach(period -> told.addAll(List.of(loan.scheduled(period), loan.opened(period))));
        periods.forEach(period -> {
            told.add(loan.started(period, 1, loan.due(period), 1));
            told.add(loan.freezeRequested(period, 1));
            told.add(loan.freezeUnknown(period, 1));
        });
        periods.forEach(period -> told.addAll(List.of(
                loan.frozen(period, 1),
                loan.confirmationRequested(period, 1),
                loan.confirmed(period, 1),
                loan.received(period, 1),
                loan.repaid(period, 1))));
        history.happened(clock.instant(), told.toArray());

        assertThat(answer("/api/plans/AO2", clock.instant()))
                .isEqualTo(answer("/api/plans/AO2"))
                .contains("REPAID")
                .doesNotContain("UNKNOWN");
    }

    @Test
    void nobody_else_sees_any_of_it() {
        var before = answer("/api/plans/RN0");

        answer("/api/plans/RN0", TOLD.keySet().iterator().next());

        assertThat(answer("/api/plans/RN0")).isEqualTo(before);
        assertThat(jdbc.queryForList("""
                        select tablename from pg_tables where schemaname like 'as\\_of\\_%'
                          and (xpath('//c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname,
                            tablename), false, true, '')))[1]::text <> '0'""", String.class)).isEmpty();
    }

    /** Often enough for what is asked to be prepared, about now for one schema and about then for another. */
    @Test
    void questions_about_now_and_then_take_turns() {
        var first = TOLD.keySet().iterator().next();
        var now = answer("/api/plans/RN0");
        var then = TOLD.get(first).get("/api/plans/RN0");

        for (var turn = 0; turn < 12; turn++) {
            assertThat(answer("/api/plans/RN0")).isEqualTo(now);
            assertThat(answer("/api/plans/RN0", first)).isEqualTo(then);
        }
    }

    @Test
    void one_plan_is_asked_about_at_several_moments_at_once() {
        var asked = new ArrayList<CompletableFuture<Void>>();
        TOLD.forEach((moment, answers) -> asked.add(CompletableFuture.runAsync(
                () -> assertThat(answer("/api/plans/RN5", moment)).isEqualTo(answers.get("/api/plans/RN5")))));

        assertThat(asked).allSatisfy(CompletableFuture::join);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2999-01-01T00:00:00Z | must not lie in the future",
                "2026-01-31           | must be a moment like 2026-01-31T05:00:00+08:00",
                "2026-01-31T05:00:00  | must be a moment like 2026-01-31T05:00:00+08:00",
                "yesterday            | must be a moment like 2026-01-31T05:00:00+08:00"
            })
    void a_moment_that_cannot_be_asked_about_is_named(String moment, String reason) {
        for (var question : QUESTIONS) {
            var answer = get(question + (question.contains("?") ? "&" : "?") + "asOf=" + moment);

            assertThat(answer.statusCode()).as(question).isEqualTo(400);
            assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo("asOf");
            assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo(reason);
        }
    }

    @Test
    void how_late_something_was_is_counted_on_that_day() {
        assertThat(get("/api/plans/AO1?asOf=2025-02-03T00:00:00+08:00").body())
                .contains("\"daysPastDue\":3")
                .contains("DAYS_1_TO_3");
        assertThat(get("/api/plans/AO1?asOf=2025-02-02T23:59:59%2B08:00").body())
                .contains("\"daysPastDue\":2");
        assertThat(get("/api/plans/AO1?asOf=2024-12-31T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @Test
    void what_rows_are_left_behind_does_not_grow() {
        var moment = TOLD.keySet().stream().skip(MOMENTS - 1L).findFirst().orElseThrow();
        IntStream.range(0, 100).parallel().forEach(turn -> answer("/api/plans/RN5", moment));

        assertThat(jdbc.queryForObject("""
                        select sum(pg_total_relation_size(c.oid)) from pg_class c
                        where c.relkind = 'r' and c.relnamespace::regnamespace::text like 'as\\_of\\_%'""", Long.class)).isLessThan(64L << 20);
    }

    private String answer(String question, Instant moment) {
        return answer(question + (question.contains("?") ? "&" : "?") + "asOf=" + moment);
    }

    private String answer(String question) {
        var answer = get(question);
        assertThat(answer.statusCode()).as(question + ": " + answer.body()).isIn(200, 404);
        return answer.body().replaceAll(",\"instance\":\"[^\"]*\"", "");
    }

    private HttpResponse<String> get(String path) {
        var address = URI.create("http://localhost:%d%s".formatted(port, path));
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .join();
    }
}
