package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.access.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One project whose borrower has no money on the day it is due. */
@ExtendWith(RunningService.Started.class)
class WhatIfServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService dueflow;

    WhatIfServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @BeforeEach
    void a_day_without_money() throws Exception {
        if (answer("/api/repayments/IF1/1").statusCode() == 404) {
            dueflow.awaitStillness();
            dueflow.importLoan(Loan.of("IF1").to("IFB1").from("2025-01-15"));
            dueflow.post(Role.OPERATOR, "/api/runs/2025-02-15");
        }
        await().atMost(PATIENCE)
                .until(() ->
                        json("/api/runs/2025-02-15").path("state").asString().equals("COMPLETE"));
        dueflow.awaitStillness();
    }

    @Test
    void a_plan_with_another_rate_and_a_day_with_money_are_shown_and_nothing_is_touched() throws Exception {
        var before = everything();

        var plan = json("/api/plans/IF1/what-if?borrowerAnnualRate=0.18&paid=1%3D2025-02-25");
        assertThat(plan.path("sumsAsTheyAre").path("borrower").decimalValue()).isEqualByComparingTo("1010.00");
        // 15.00 of interest, and 1,015.00 × 0.0005 × 7 days.
        assertThat(plan.path("sumsAsTheyWouldBe").path("borrower").decimalValue())
                .isEqualByComparingTo("1018.55");
        assertThat(plan.path("difference").path("investors").decimalValue()).isEqualByComparingTo("3.55");
        assertThat(plan.path("difference").path("commission").decimalValue()).isEqualByComparingTo("5.00");

        var day = json("/api/days/2025-02-15/what-if?balance=IFB1%3D1010.00");
        assertThat(line(day).path("is").path("state").asString()).isEqualTo("REFUSED");
        assertThat(line(day).path("wouldBe").path("state").asString()).isEqualTo("REPAID");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_had_not_happened_by_the_moment_is_no_part_of_it() throws Exception {
        var planned = moment(json("/api/plans/IF1").path("activatedAt"));
        var opened = moment(json("/api/runs/2025-02-15").path("rounds").path(0).path("openedAt"));

        assertThat(answer("/api/plans/IF1/what-if?asOf=" + planned.minusMillis(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json("/api/plans/IF1/what-if?asOf=" + opened)).isEqualTo(json("/api/plans/IF1/what-if"));

        var day = "/api/days/2025-02-15/what-if?balance=IFB1%3D1010.00";
        assertThat(json("/api/days/2025-02-15/what-if?asOf=" + opened.minusMillis(1))
                        .path("repayments")
                        .isEmpty())
                .isTrue();
        assertThat(answer(day + "&asOf=" + opened.minusMillis(1)).body())
                .contains("balance names IFB1, of whom nothing was asked on 2025-02-15");
        assertThat(json(day + "&asOf=" + RunningService.now())).isEqualTo(json(day));
        var begun = Instant.parse(dueflow.bean(JdbcTemplate.class).queryForObject("""
                        select time_stamp from domain_event_entry where aggregate_identifier = 'installment/IF1/1'
                          and payload_type like '%RepaymentStarted' order by global_index limit 1""", String.class));
        assertThat(line(json(day + "&asOf=" + begun)).path("is").path("state").asString())
                .as("the bank had not answered")
                .isEqualTo("ON_ITS_WAY");
    }

    private static Instant moment(JsonNode told) {
        return OffsetDateTime.parse(told.asString()).toInstant();
    }

    @Test
    void what_cannot_be_is_named() throws Exception {
        assertThat(answer("/api/plans/IF1/what-if?paid=1").body()).contains("paid must be written like 3=2026-05-01");
        assertThat(answer("/api/plans/IF1/what-if?borrowerAnnualRate=0.5"))
                .returns(409, response -> response.statusCode())
                .satisfies(response -> assertThat(response.body()).contains("borrowerAnnualRate: it must be from 0"));
        assertThat(answer("/api/plans/IF9/what-if").statusCode()).isEqualTo(404);
        assertThat(answer("/api/days/2025-02-15/what-if?balance=IFB1").body()).contains("balance must be written like");
        assertThat(answer("/api/days/2025-02-15/what-if?skip=IF1/0").body())
                .contains("skip must name a period from 1 to 360");
    }

    @ParameterizedTest
    @CsvSource({
        "balance=IFB9%3D1010.00, balance, 'names IFB9, of whom nothing was asked on 2025-02-15'",
        "skip=IF1/2, skip, 'names IF1/2, which was not asked for on 2025-02-15'",
        "skip=IF1/1&skip=IF9/1, skip, 'names IF9/1, which was not asked for on 2025-02-15'"
    })
    void whom_and_what_nothing_was_asked_of_cannot_be_other(String query, String parameter, String reason)
            throws Exception {
        var refused = answer("/api/days/2025-02-15/what-if?" + query);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        var problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("reason").asString()).isEqualTo(reason);
    }

    /** The events, the rows that they and a run leave, and the bank's ledger. */
    private List<Map<String, Object>> everything() throws Exception {
        var jdbc = dueflow.bean(JdbcTemplate.class);
        return List.of(
                jdbc.queryForMap("select count(*), max(global_index), md5(string_agg(event_identifier, ',' order by "
                        + "global_index)) from domain_event_entry"),
                jdbc.queryForMap("select md5(string_agg(r::text, ',' order by r::text)) from repayment_plan r"),
                jdbc.queryForMap("select md5(string_agg(r::text, ',' order by r::text)) from repayment_detail r"),
                jdbc.queryForMap("select md5(string_agg(r::text, ',' order by r::text)) from depository_record r"),
                jdbc.queryForMap("select count(*) from repayment_status_message"),
                jdbc.queryForMap("select count(*) from bank_outstanding"),
                Map.of("bank", dueflow.bankLedger()));
    }

    private static JsonNode line(JsonNode day) {
        for (var line : day.path("repayments")) {
            if (line.path("projectNo").asString().equals("IF1")) {
                return line;
            }
        }
        throw new AssertionError("IF1 is not among " + day);
    }

    private HttpResponse<String> answer(String path) throws Exception {
        return dueflow.get(Role.READER, path);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(answer(path).body());
    }
}
