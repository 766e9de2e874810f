package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Role;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.messages.installment.StartRepayment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningService.Started.class)
class ProvedToTheCentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = RunningService.TODAY;
    private static final String PROOF = "/api/books/proof?repayment=PROVED-1";

    /** 10.00 of interest are owed; anna gets 8.33 of it less a fee of 0.83, and the platform the rest. */
    private static final Loan LOAN = Loan.of("PROVED").to("prover").withInvestorFeeRate("0.10");

    private final RunningService dueflow;
    private final JdbcClient jdbc;

    ProvedToTheCentTest(RunningService dueflow) {
        this.dueflow = dueflow;
        this.jdbc = dueflow.bean(JdbcClient.class);
    }

    /** Once for the class: a repayment that is known already is not begun again. */
    @BeforeEach
    void oneRepayment() throws Exception {
        dueflow.bank().deposit(List.of(new Deposit("prover", "prover", 200_000)));
        dueflow.importLoan(LOAN);
        if (!isRepaid()) {
            dueflow.bean(CommandGateway.class)
                    .send(new StartRepayment("PROVED", 1, LocalDate.of(2050, 2, 15), 1))
                    .join();
        }
        await().atMost(PATIENCE).until(this::isRepaid);
        await().atMost(PATIENCE)
                .until(() -> proof(PROOF).path("verdict").asString().equals("AGREES"));
        dueflow.awaitStillness();
    }

    @AfterEach
    void aSoundStatementAgain() throws Exception {
        spoil("{}");
    }

    @Test
    void four_witnesses_say_the_same_and_the_table_foots() throws Exception {
        var proof = proof(PROOF);

        assertThat(proof.path("from").asString()).isEqualTo(TODAY.toString());
        assertThat(proof.path("listed")).isEmpty();
        for (var witness : List.of("bank", "events", "readModels")) {
            assertThat(dueflow.get(Role.READER, PROOF).body())
                    .contains("{\"witness\":\"" + witness + "\",\"requests\":2,\"frozen\":1010.00,"
                            + "\"credited\":1007.50,\"commission\":2.50,\"released\":0.00,\"stillFrozen\":0.00,"
                            + "\"paid\":1010.00,\"foots\":true}");
        }
        assertThat(row(proof, "messages").path("paid").decimalValue()).isEqualByComparingTo("1010.00");
        assertThat(row(proof, "messages").has("frozen")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            left-out        | DIFFERS | MISSING | nothing of it: bank
            doubled         | DIFFERS | TWICE   | more than once: bank says 2020.00
            cent-more       | DIFFERS | DIFFERS | bank says 1010.01
            over-midnight   | AGREES  | TIMING  | bank on
            """)
    void what_the_bank_says_otherwise_is_named(String fault, String verdict, String kind, String words)
            throws Exception {
        spoil("{\"%s\":10000}".formatted(fault));

        var proof = proof(PROOF);

        assertThat(proof.path("verdict").asString()).as(proof.toString()).isEqualTo(verdict);
        var first = proof.path("listed").get(0);
        assertThat(first.path("kind").asString()).isEqualTo(kind);
        assertThat(first.path("repayment").asString()).isEqualTo("PROVED-1");
        assertThat(proof.path("listed").toString()).contains(words, "PROVED-1-1-F", "PROVED-1-1-C");
        assertThat(first.path("event").asLong()).isPositive();
    }

    @Test
    void a_freeze_that_nobody_asked_for_is_missing_with_us_and_the_command_line_says_so() throws Exception {
        spoil("{\"unasked-freeze\":1}");

        var out = new StringWriter();
        assertThat(commandLine(out, "prove", "--date", TODAY.toString())).isEqualTo(3);

        assertThat(out.toString())
                .contains("frozen =", "MISSING", "UNASKED-" + TODAY + "-1", "nothing of it: events, readModels")
                .contains("NOT PROVEN: 1 differences.");
    }

    @Test
    void since_the_beginning_the_command_line_tells_that_they_agree() {
        var out = new StringWriter();

        assertThat(commandLine(out, "prove")).as(out.toString()).isZero();

        assertThat(out.toString()).contains("bank", "readModels", "All who can say agree to the cent.");
    }

    @Test
    void a_read_model_that_is_a_cent_off_is_named() throws Exception {
        change("update depository_record set amount = amount + 1 where request_no = 'PROVED-1-1-C'");
        try {
            assertThat(proof(PROOF).path("listed").toString())
                    .contains("DIFFERS", "readModels says 1010.01")
                    .contains("FREEZE_DIFFERS", "readModels: 1010.00 was frozen and 1010.01 was settled or released");
        } finally {
            change("update depository_record set amount = amount - 1 where request_no = 'PROVED-1-1-C'");
        }
    }

    @Test
    void a_message_that_tells_something_else_is_named() throws Exception {
        var ours = "where repayment_no = 'PROVED-1' and message_content ->> 'msgType' = '3'";
        change(
                "update repayment_status_message set message_content = replace(message_content::text, '1010', '1011')::json "
                        + ours);
        try {
            assertThat(proof(PROOF).path("listed").toString())
                    .contains("TOLD_WRONGLY", "messages: told 1011.00, but 1010.00 was repaid");
        } finally {
            change(
                    "update repayment_status_message set message_content = replace(message_content::text, '1011', '1010')::json "
                            + ours);
        }
    }

    /** As where two messages had exchanged what they are about: each amount is right, and whoever reads them is wrong. */
    @Test
    void a_message_that_tells_of_another_repayment_is_named() throws Exception {
        var change =
                "update repayment_status_message set message_content = replace(message_content::text, '%s', '%s')::json "
                        + "where repayment_no = 'PROVED-1' and message_content ->> 'msgType' = '3'";
        change(change.formatted("\"PROVED\"", "\"OTHER\""));
        try {
            assertThat(proof(PROOF).path("listed").toString())
                    .contains("TOLD_WRONGLY", "messages: told of OTHER-1 what was repaid of PROVED-1");
        } finally {
            change(change.formatted("\"OTHER\"", "\"PROVED\""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?date=2026-02-30                      | date must be a date like 2026-01-31.
            ?date=1800-12-15                      | date must lie between 1900-01-01 and 2999-12-31.
            ?date=2026-12-15&from=2026-12-15      | date cannot be given together with from and to.
            ?from=2026-12-15                      | to is missing.
            ?from=2026-12-15&to=2026-12-14        | from must not be after to.
            ?from=2020-12-15&to=2026-12-14        | from must be at most 400 days before to.
            ?repayment=P                          | repayment must be a project and a period as P1-3.
            ?repayment=P-0                        | repayment must end with a period from 1 to 360.
            ?repayment=NONE-1                     | repayment was never asked of the bank.
            """)
    void what_cannot_be_proved_is_refused_by_its_parameter(String query, String detail) throws Exception {
        var response = dueflow.get(Role.READER, "/api/books/proof" + query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(response.body()).path("detail").asString())
                .isEqualTo(detail);
    }

    private static JsonNode row(JsonNode proof, String witness) {
        return proof.path("witnesses")
                .valueStream()
                .filter(row -> row.path("witness").asString().equals(witness))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode proof(String path) throws Exception {
        var response = dueflow.get(Role.READER, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private boolean isRepaid() throws Exception {
        return proof("/api/repayments/PROVED/1")
                .path("installment")
                .path("status")
                .asString()
                .equals("REPAID");
    }

    /** Makes today's statement of the bank wrong on demand. */
    private void spoil(String counts) throws Exception {
        var plan = "{\"date\":\"%s\",\"seed\":1,\"counts\":%s}".formatted(TODAY, counts);
        var request = HttpRequest.newBuilder(URI.create(dueflow.bank().baseUrl() + "/admin/statements"))
                .POST(BodyPublishers.ofString(plan))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).update()).isEqualTo(1);
    }

    private int commandLine(StringWriter out, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + dueflow.port()));
        all.addAll(List.of("--user", "operator", "--password", dueflow.password(Role.OPERATOR)));
        return Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }
}
