package io.dueflow.benchmarks.books;

import io.dueflow.benchmarks.contender.Answering.Api;
import io.dueflow.benchmarks.measure.ApiReader;
import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.ours.Ours;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** How long the API takes to tell how a plan stood, asked at an even pace over HTTP. */
final class PastSpeed {

    private static final String PROJECT = "LONG";
    /** Two events each. */
    private static final int PERIODS = 200;

    private static final int PER_SECOND = 20;
    private static final Duration COLD = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(50);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Money AMOUNT = Money.ofCents(1_000_000);

    private final Ours ours;
    private final Instant moment;
    private final String question;

    PastSpeed(Ours ours, LocalDate start) throws InterruptedException {
        this.ours = ours;
        var terms = new Project(
                PROJECT,
                "B-LONG",
                "C-LONG",
                AMOUNT,
                start,
                PERIODS,
                RepaymentWay.EQUAL_INSTALLMENTS,
                new BigDecimal("0.12"),
                new BigDecimal("0.09"),
                new BigDecimal("0.1"));
        ours.service()
                .bean(CommandGateway.class)
                .sendAndWait(new ActivateRepaymentPlan(terms, List.of(new Tender("T1", "I-LONG", "CI-LONG", AMOUNT))));
        ours.awaitReaders();
        this.moment = ours.service().bean(Clock.class).instant();
        this.question = "../plans/" + PROJECT + "?asOf=" + moment;
    }

    /**
     * How long answers took.
     *
     * @param cold the first that anybody asks
     * @param warm after a minute of them
     * @param wholeBookSeconds for one that names neither a project nor a user, so that all events are projected for it
     */
    record Measured(Latency cold, List<Latency> warm, double wholeBookSeconds) {}

    /** Throws where a question is not answered. */
    Measured measured() throws IOException, InterruptedException {
        var api = ours.api();
        var cold = ask(api, COLD);
        ask(api, WARM_UP);
        var warm = new ArrayList<Latency>();
        for (var time = 0; time < TIMES; time++) {
            warm.add(ask(api, MEASURED));
        }
        return new Measured(cold, warm, wholeBookSeconds(api));
    }

    private double wholeBookSeconds(Api api) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.repayments().resolve("../installments?asOf=" + moment))
                .header("Authorization", api.authorization())
                .timeout(PATIENCE)
                .build();
        var began = System.nanoTime();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the whole book's past was answered with " + response);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Latency ask(Api api, Duration length) throws InterruptedException {
        var reader = ApiReader.start(api, any -> question, PER_SECOND);
        Thread.sleep(length.toMillis());
        var past = reader.stop();
        if (past.failed() > 0) {
            throw new IllegalStateException("%d of %d questions were not answered: %s"
                    .formatted(past.failed(), past.failed() + past.answered(), question));
        }
        return past;
    }
}
