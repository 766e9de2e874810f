package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sealing, a statement and its check, as operators and investors use them. */
@ExtendWith(RunningService.Started.class)
class EvidenceServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROJECT = """
            {"projectNo":"EV1","borrowerUserNo":"borrower","borrowerConsumerId":"C1","amount":"1000.00",\
            "startDate":"2050-01-15","periods":2,"repaymentWay":"EQUAL_PRINCIPAL","borrowerAnnualRate":"0.12",\
            "annualRate":"0.12","investorFeeRate":"0","tenders":[\
            {"tenderNo":"EV1-1","investorUserNo":"eva","investorConsumerId":"C2","amount":"600.00"},\
            {"tenderNo":"EV1-2","investorUserNo":"ewald","investorConsumerId":"C3","amount":"400.00"}]}
            """;

    @TempDir
    Path folder;

    private final RunningService dueflow;

    EvidenceServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void a_statement_is_checked_against_what_was_published() throws Exception {
        assertThat(dueflow.importBook(Role.OPERATOR, PROJECT).statusCode()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> dueflow.get(Role.READER, "/api/repayments/EV1/2").statusCode() == 200);
        var page = folder.resolve("statement.html");
        var seals = folder.resolve("seals.csv");

        commandLine(0, "statement", "eva", "--from", "2026-01-01", "--to", "2050-12-31", "-o", page.toString());
        assertThat(commandLine(2, "verify", page.toString())).contains("Not yet sealed, and so not proved: 3 of 3");

        assertThat(commandLine(0, "seal", "--unfinished", "--export", seals.toString()))
                .contains(" events, places ", "All seals are in " + seals);
        commandLine(0, "statement", "eva", "--from", "2026-01-01", "--to", "2050-12-31", "-o", page.toString());
        assertThat(Files.readString(page))
                .contains("<td>EV1-1</td><td class=\"n\">600.00</td>")
                .doesNotContain("ewald", "EV1-2", "C3");
        assertThat(commandLine(2, "verify", page.toString())).contains("Consistent in itself. Compare the root");
        assertThat(commandLine(0, "verify", page.toString(), "--roots", seals.toString()))
                .contains("Genuine: all lines rest on 3 events");
        assertThat(commandLine(2, "verify", "--store")).contains("events are as they were sealed", "Compare the root");
        assertThat(commandLine(0, "verify", "--store", "--roots", seals.toString()))
                .contains("events are as they were sealed", "are those that were published");

        Files.writeString(page, Files.readString(page).replace("600.00", "900.00"));
        assertThat(commandLine(1, "verify", page.toString(), "--roots", seals.toString()))
                .contains("Not genuine: the page does not say what its events say");
        Files.writeString(seals, Files.readString(seals).replace("1,20", "1,19"));
        assertThat(commandLine(1, "verify", "--store", "--roots", seals.toString()))
                .contains("is not the one that was published");
    }

    @Test
    void seals_are_told_as_they_were_known() throws Exception {
        dueflow.importBook(Role.OPERATOR, PROJECT.replace("EV1", "EV2"));
        await().atMost(PATIENCE)
                .until(() -> dueflow.get(Role.READER, "/api/repayments/EV2/2").statusCode() == 200);
        var before = RunningService.now();
        var known = dueflow.get(Role.READER, "/api/seals").body();

        var sealed = dueflow.post(Role.OPERATOR, "/api/seals?unfinished=true");

        assertThat(sealed.statusCode()).isEqualTo(201);
        assertThat(dueflow.get(Role.READER, "/api/seals?asOf=" + before).body()).isEqualTo(known);
        assertThat(dueflow.get(Role.READER, "/api/seals?asOf=" + RunningService.now())
                        .body())
                .isEqualTo(dueflow.get(Role.READER, "/api/seals").body())
                .contains(sealed.body());
    }

    @Test
    void what_cannot_be_asked_is_told_with_the_parameter() throws Exception {
        assertThat(dueflow.post(Role.READER, "/api/seals").statusCode()).isEqualTo(403);
        assertThat(dueflow.get(Role.READER, "/api/seals/99999/check").statusCode())
                .isEqualTo(404);
        for (var bad : List.of(
                "/api/seals?limit=0",
                "/api/seals?after=x",
                "/api/seals?asOf=yesterday",
                "/api/seals/1/check?asOf=2026-01-01T00:00:00Z",
                "/api/investors/eva/statement?from=2026-01-02&to=2026-01-01",
                "/api/investors/eva/statement?from=1026-01-02&to=2026-01-01",
                "/api/investors/eva/statement?from=2026-01-02",
                "/api/investors/eva/statement?from=x&to=2026-01-01",
                "/api/investors/" + "e".repeat(33) + "/statement?from=2026-01-01&to=2026-01-01")) {
            var answer = dueflow.get(Role.READER, bad);
            assertThat(answer.statusCode()).as(bad + answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).as(bad).contains("application/problem+json");
        }
    }

    private String commandLine(int expected, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--url",
                "http://127.0.0.1:" + dueflow.port(),
                "--user",
                Accounts.username(Role.OPERATOR),
                "--password",
                dueflow.password(Role.OPERATOR)));
        var out = new StringWriter();
        var exit = Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(exit).as(out.toString()).isEqualTo(expected);
        return out.toString();
    }
}
