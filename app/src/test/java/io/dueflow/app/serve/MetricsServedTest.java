package io.dueflow.app.serve;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.access.Role;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.UserFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus gets of the real service is what the API says, and what the documents and the rules name. */
@ExtendWith(RunningService.Started.class)
class MetricsServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = RunningService.TODAY;
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Path RULES = Path.of("../docs/prometheus/dueflow-alerts.yaml");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:dueflow|hikaricp|jvm|process|http_server)_[a-z_]*[a-z]\\b(?!-)");

    private final RunningService dueflow;

    MetricsServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @AfterEach
    void aSoundBankAgain() {
        dueflow.bank().replaceFaults(FaultPlan.none());
    }

    private Scrape scrape() throws Exception {
        var response = dueflow.get(Role.READER, "/actuator/prometheus");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return Scrape.read(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/beans"
            })
    void nothing_that_tells_secrets_can_be_reached(String path) throws Exception {
        assertThat(dueflow.get(Role.OPERATOR, path).statusCode()).isEqualTo(404);
    }

    @Test
    void metrics_need_the_readers_password() throws Exception {
        assertThat(dueflow.send(dueflow.request("/actuator/prometheus").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_a_due_day_they_say_what_the_api_says() throws Exception {
        dueflow.bank()
                .replaceFaults(
                        FaultPlan.none().withUser("metrics-lost", UserFault.always(Fault.NO_ANSWER_BEFORE_BOOKING)));
        dueflow.bank().deposit(List.of(new Deposit("metrics-rich", "metrics-rich", 200_000)));
        for (var borrower : List.of("rich", "poor", "lost")) {
            dueflow.importLoan(Loan.of("METRICS-" + borrower)
                    .to("metrics-" + borrower)
                    .from(TODAY.minusMonths(1).toString()));
        }
        dueflow.awaitStillness();
        dueflow.post(Role.OPERATOR, "/api/runs/" + TODAY);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(totals().path("unknown").asInt()).isPositive());
        await().atMost(PATIENCE).untilAsserted(() -> assertSame(totals(), scrape()));

        var scrape = scrape();
        assertThat(calls(scrape, "freeze", "done")).isPositive();
        assertThat(calls(scrape, "confirmation", "done")).isPositive();
        assertThat(calls(scrape, "freeze", "refused")).isPositive();
        assertThat(calls(scrape, "freeze", "unknown")).isPositive();
        assertThat(scrape.value("dueflow_bank_line{state=\"answering\"}")).isEqualTo(1);
        assertThat(scrape.value("dueflow_bank_outstanding_age_seconds{state=\"unknown\"}")
                        + scrape.value("dueflow_bank_outstanding_age_seconds{state=\"failed\"}"))
                .isPositive();
        assertThat(scrape.samples().keySet()).noneMatch(sample -> sample.contains("METRICS"));
    }

    private JsonNode totals() throws Exception {
        return json("/api/runs/" + TODAY).path("totals");
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(dueflow.get(Role.READER, path).body());
    }

    private static double cents(JsonNode yuan) {
        return yuan.decimalValue().movePointRight(2).longValueExact();
    }

    private static void assertSame(JsonNode totals, Scrape scrape) {
        var refused = totals.path("refused").path("BALANCE_TOO_LOW").asLong();
        var unknown = totals.path("unknown").asLong();
        assertThat(refused).isPositive();
        assertThat(unknown).isPositive();
        assertThat(List.of(
                        scrape.value("dueflow_run_installments{state=\"due\"}"),
                        scrape.value("dueflow_run_installments{state=\"repaid\"}"),
                        scrape.value("dueflow_run_attempts{outcome=\"repaid\",reason=\"none\"}"),
                        scrape.value("dueflow_run_attempts{outcome=\"refused\",reason=\"balance_too_low\"}"),
                        scrape.value("dueflow_run_attempts{outcome=\"unknown\",reason=\"none\"}"),
                        scrape.value("dueflow_run_amount_cents{state=\"due\"}"),
                        scrape.value("dueflow_run_amount_cents{state=\"collected\"}")))
                .containsExactly(
                        totals.path("installmentsDue").asDouble(),
                        totals.path("repaid").asDouble(),
                        totals.path("repaid").asDouble(),
                        (double) refused,
                        (double) unknown,
                        cents(totals.path("amountDue")),
                        cents(totals.path("amountCollected")));
        assertThat(scrape.value("dueflow_run_complete")).isZero();
    }

    private static double calls(Scrape scrape, String kind, String outcome) {
        return scrape.value("dueflow_bank_calls_seconds_count{kind=\"%s\",outcome=\"%s\"}".formatted(kind, outcome));
    }

    @Test
    void both_pools_are_among_them() throws Exception {
        assertThat(scrape().samples())
                .containsKeys(
                        "hikaricp_connections_pending{pool=\"collecting\"}",
                        "hikaricp_connections_pending{pool=\"answers\"}");
    }

    @Test
    void the_figures_of_the_database_are_new() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scrape().samples().entrySet())
                        .filteredOn(sample -> sample.getKey().startsWith("dueflow_figures_age_seconds"))
                        .hasSize(6)
                        .allSatisfy(sample -> assertThat(sample.getValue()).isBetween(0.0, 30.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/operations.md", "../docs/prometheus/dueflow-alerts.yaml"})
    void whatever_is_named_is_there(String document) throws Exception {
        var named = namesIn(Files.readString(Path.of(document)));

        assertThat(named).hasSizeGreaterThan(9);
        assertThat(Stream.concat(
                                scrape().names().stream(),
                                scrape().names().stream().map(name -> name.replaceFirst("_count$", "")))
                        .toList())
                .containsAll(named);
    }

    @Test
    void whatever_is_there_of_ours_is_explained() throws Exception {
        var explained = namesIn(Files.readString(GUIDE));
        var ours = scrape().names().stream()
                .filter(name -> name.startsWith("dueflow_"))
                .map(name -> name.replaceFirst("_(count|sum|bucket)$", ""))
                .collect(toCollection(TreeSet::new));

        assertThat(explained).containsAll(ours);
    }

    @Test
    void the_rules_are_sound() throws Exception {
        Map<String, List<Map<String, Object>>> rules = new Yaml().load(Files.readString(RULES));

        assertThat(rules.get("groups")).hasSize(1);
        assertThat((List<?>) rules.get("groups").get(0).get("rules"))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(rule)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsKeys("alert", "expr", "labels", "annotations"));
    }

    private static TreeSet<String> namesIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }
}
