package io.dueflow.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What questions about the past may cost is bounded, and whoever is turned away is told so. */
@QuerySideTest
class AsOfBoundsTest {

    private static final Instant ACTIVATED = Instant.parse("2025-01-01T00:00:00Z");

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
            var address = URI.create("http://localhost:%d/api/plans/AB1".formatted(port));
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } finally {
            registrations.forEach(Registration::cancel);
        }
    }
}
