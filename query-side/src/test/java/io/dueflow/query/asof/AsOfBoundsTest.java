package io.dueflow.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.query.rebuild.DeclaredModels;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What questions about the past may cost is bounded, and whoever is turned away is told so. */
@QuerySideTest
class AsOfBoundsTest {

    private static final Instant ACTIVATED = Instant.parse("2025-01-01T00:00:00Z");

    private static final String INDEXES = """
            select substring(pg_get_indexdef(i.indexrelid) from ' ON [^.]+[.](.*)')
            from pg_index i join pg_class c on c.oid = i.indrelid
            where not i.indisunique and c.relnamespace = ?::regnamespace and c.relname = any (?) order by 1""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AsOfConfiguration configuration = new AsOfConfiguration();

    @Autowired
    PastSchema schema;

    @Autowired
    Scopes scopes;

    @Autowired
    PastEvents events;

    @Autowired
    PastReadModels readModels;

    @Autowired
    PastTransactions transactions;

    @Autowired
    DataSource shared;

    @Autowired
    QueryBus queries;

    @Autowired
    DeclaredModels models;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    History history;

    @LocalServerPort
    int port;

    @BeforeAll
    static void aLoan(@Autowired History history) {
        history.happened(ACTIVATED, new Loan("AB1", "ABB", "ABI", "ABJ", LocalDate.of(2025, 1, 31)).activated());
        history.awaitProjection();
    }

    /** A plan is made of its activation and its installments, and of no receivable. */
    @Test
    void an_answer_that_is_made_of_too_many_events_is_refused() throws Exception {
        try (var enough = bounded(4, 1);
                var tooFew = bounded(3, 1)) {
            assertThat(ask(enough).statusCode()).isEqualTo(200);

            var answer = ask(tooFew);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("more than 3 events");
        }
    }

    /** Events are handed on by the thousand. */
    @Test
    void a_whole_book_of_too_many_events_is_refused_before_one_of_them_is_read() {
        var book = IntStream.range(0, 400)
                .mapToObj(loan -> new Loan("ABM" + loan, "ABMB", "ABMI", "ABMJ", LocalDate.of(2025, 1, 31)))
                .flatMap(loan -> Stream.of(loan.activated()));
        history.publish(ACTIVATED, book.toArray());
        var read = new ArrayList<PastBatch>();

        assertThatThrownBy(() -> events.readAll(Set.of(), ACTIVATED, 1_001, read::add))
                .isInstanceOf(TooManyEvents.class);
        assertThatThrownBy(() -> events.readAll(Set.of(InstallmentScheduled.class), ACTIVATED, 1_001, read::add))
                .isInstanceOf(TooManyEvents.class);
        assertThat(read).isEmpty();

        events.readAll(Set.of(RepaymentPlanActivated.class), ACTIVATED, 1_001, read::add);
        assertThat(read)
                .as("of events that do not count there may be any number")
                .isNotEmpty();
    }

    /** The one that asks twice for the only turn there is meets itself. */
    @Test
    void another_question_than_may_be_answered_at_once_is_turned_away() throws Exception {
        try (var one = bounded(1_000, 1)) {
            var answer = ask(one, one);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("dueflow.as-of.max-queries");
            assertThat(ask(one).statusCode()).as("the turn was given back").isEqualTo(200);
        }
    }

    /** Few rows are searched sooner than indexes of them are kept. */
    @Test
    void only_a_whole_book_has_the_indexes_for_searches() throws Exception {
        assertThat(indexesWhile("/api/plans/AB1")).isEmpty();
        assertThat(indexesWhile("/api/installments?status=REPAID"))
                .isNotEmpty()
                .isEqualTo(
                        jdbc.queryForList(INDEXES, String.class, "public", Answer.INSTALLMENTS.toArray(String[]::new)));
        assertThat(indexesWhile("/api/plans/AB1")).as("it has left none behind").isEmpty();
    }

    private List<String> indexesWhile(String question) throws Exception {
        var found = new ArrayList<String>();
        try (var asking = queries.registerHandlerInterceptor((query, chain) -> {
            var schema = jdbc.queryForObject("select current_schema()", String.class);
            assertThat(schema).startsWith("as_of_");
            found.addAll(jdbc.queryForList(INDEXES, String.class, schema, ofReadModels()));
            return chain.proceed();
        })) {
            var sign = question.contains("?") ? "&" : "?";
            var answer = get(question + sign + "asOf=" + ACTIVATED.plusSeconds(60));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return found;
    }

    private String[] ofReadModels() {
        return models.tables().toArray(String[]::new);
    }

    private AsOfQueries bounded(int mostEvents, int mostQueries) {
        var settings = new AsOfSettings(mostEvents, mostQueries, Duration.ofMillis(1));
        return configuration.asOfQueries(settings, shared, schema, scopes, events, readModels, transactions);
    }

    /** The question is about now until it has passed the one that the application has. */
    private HttpResponse<String> ask(AsOfQueries... others) throws Exception {
        var registrations = new ArrayList<Registration>();
        registrations.add(queries.registerHandlerInterceptor((query, chain) -> {
            query.transformMessage(question -> question.andMetaData(AsOf.metaData(ACTIVATED.plusSeconds(60))));
            return chain.proceed();
        }));
        for (var other : others) {
            registrations.add(queries.registerHandlerInterceptor(other));
        }
        try {
            return get("/api/plans/AB1");
        } finally {
            registrations.forEach(Registration::cancel);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create("http://localhost:%d%s".formatted(port, path));
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
