package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CANCEL;
import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.booking.BankPolicy;
import io.dueflow.bank.simulator.request.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementTest {

    private static final String DOWNLOAD = "DOWNLOAD_CHECKFILE";
    private static final String CONFIRM_DAY = "CONFIRM_CHECKFILE";
    private static final String HEADER = "serialNo,serviceName,requestNo,preRequestNo,projectNo,userNo,amount,"
            + "commission,payouts,bookedAt,respCode";

    /** 05:00 of 15 December in Shanghai. */
    private final SettableClock clock = new SettableClock("2026-12-14T21:00:01.123Z");

    @TempDir
    Path data;

    RunningBank running;
    Platform platform;

    @BeforeEach
    void start() throws IOException {
        running = RunningBank.in(data, c -> c.withClock(clock));
        platform = running.platform();
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void every_freeze_settlement_and_release_of_the_day_is_a_line_refused_ones_too() throws Exception {
        platform.send(FREEZE, Requests.freeze("F0", "U1", "1.00"));
        clock.set("2026-12-15T15:59:59.999Z");
        bookADay();
        clock.set("2026-12-15T16:00:00Z");
        platform.send(FREEZE, Requests.freeze("F9", "U1", "1.00"));

        BankAnswer answer = download("X1", "2026-12-15");
        String file = fetch(answer);

        assertThat(file.lines())
                .containsExactly(
                        HEADER,
                        "1,USER_AUTO_PRE_TRANSACTION,F0,,P1,U1,1.00,,,2026-12-15T05:00:01.123+08:00,00000",
                        "2,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,100.00,,,2026-12-15T23:59:59.999+08:00,00000",
                        "3,CONFIRM_REPAYMENT,C1,F1,P1,U1,100.00,1.50,I1:61.00;I2:37.50,"
                                + "2026-12-15T23:59:59.999+08:00,00000",
                        "4,USER_AUTO_PRE_TRANSACTION,F2,,P1,U1,100.00,,,2026-12-15T23:59:59.999+08:00,00000",
                        "5,CANCEL_PRE_TRANSACTION,R2,F2,P1,U1,100.00,,,2026-12-15T23:59:59.999+08:00,00000",
                        "6,USER_AUTO_PRE_TRANSACTION,F3,,P1,U1,5000.00,,,2026-12-15T23:59:59.999+08:00,30042",
                        "7,CONFIRM_REPAYMENT,C2,F2,P1,U1,100.00,,,2026-12-15T23:59:59.999+08:00,00003",
                        "TRAILER,7,401.00");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(answer.field("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(answer.field("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(answer.text()).contains("\"lines\":7,\"sum\":401.00,\"closed\":true");
    }

    @Test
    void a_day_that_is_not_over_has_what_there_is_so_far_and_says_so() {
        bookADay();
        BankAnswer early = download("X1", "2026-12-15");
        platform.send(FREEZE, Requests.freeze("F4", "U1", "1.00"));

        BankAnswer late = download("X2", "2026-12-15");

        assertThat(early.field("closed").asBoolean(true)).isFalse();
        assertThat(fetch(early)).contains("TRAILER,6,").doesNotContain(",F4,");
        assertThat(fetch(late)).contains("TRAILER,7,", ",F4,");
        assertThat(download("X1", "2026-12-15").text()).isEqualTo(early.text());
    }

    @Test
    void a_bank_that_starts_again_gives_the_same_statement() throws IOException {
        bookADay();
        clock.set("2026-12-16T00:00:00Z");
        String before = download("X1", "2026-12-15").field("sha256").asString();
        running.close();
        start();
        platform.send(FREEZE, Requests.freeze("F7", "U1", "1.00"));

        assertThat(download("X2", "2026-12-15").field("sha256").asString()).isEqualTo(before);
        assertThat(fetch(download("X3", "2026-12-16"))).contains(",F7,", "TRAILER,1,1.00");
        assertThat(fetch(download("X4", "2026-12-13"))).isEqualTo(HEADER + "\nTRAILER,0,0.00\n");
    }

    @Test
    void numbers_that_hold_separators_and_requests_that_say_nothing_sound_are_lines_too() {
        platform.send(FREEZE, Requests.freeze("F,1", "U1", "10.00"));
        platform.send(CONFIRM, Requests.confirm("C\\\"1", "F,1", "10.00", "0.00", """
                {"userNo":"I:1;%","amount":4.00,"interest":0.00,"commission":0.00,"id":"1"},
                {"userNo":"I:1;%","amount":6.00,"interest":0.00,"commission":0.00,"id":"2"}"""));
        platform.send(FREEZE, "{\"requestNo\":\"F2\",\"userNo\":\"U 1\",\"amount\":\"much\"}");

        assertThat(fetch(download("X1", "2026-12-15")).lines())
                .contains(
                        "2,CONFIRM_REPAYMENT,\"C\"\"1\",\"F,1\",P1,U1,10.00,0.00,I%3A1%3B%25:10.00,"
                                + "2026-12-15T05:00:01.123+08:00,00000",
                        "3,USER_AUTO_PRE_TRANSACTION,F2,,,,0.00,,,2026-12-15T05:00:01.123+08:00,00003");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"requestNo":"X1","fileType":"TRANSACTION"}                           | fileDate is missing
            {"requestNo":"X1","fileDate":"2026-02-30","fileType":"TRANSACTION"}   | fileDate must be a date
            {"requestNo":"X1","fileDate":"2026-12-15","fileType":"USERS"}         | fileType must be TRANSACTION
            """)
    void a_wrong_request_is_refused_by_its_field(String request, String named) {
        BankAnswer answer = platform.send(DOWNLOAD, request);

        assertThat(answer.respCode()).isEqualTo("00003");
        assertThat(answer.respMsg()).contains(named);
    }

    @Test
    void a_confirmed_day_is_remembered_and_one_that_is_not_over_is_refused() throws IOException {
        assertThat(confirmDay("K1").respMsg()).contains("fileDate 2026-12-15 is not over");
        clock.set("2026-12-16T01:00:00Z");
        assertThat(confirmDay("K2").respCode()).isEqualTo("00000");
        clock.set("2026-12-17T01:00:00Z");
        assertThat(confirmDay("K3").respCode()).isEqualTo("00000");
        running.close();
        start();

        assertThat(platform.getFrom("/admin/statements").body())
                .isEqualTo("{\"confirmedDays\":{\"2026-12-15\":\"2026-12-16T01:00:00Z\"}}");
    }

    @Test
    void both_services_can_be_switched_off(@TempDir Path other) throws IOException {
        Set<ServiceName> offered =
                EnumSet.complementOf(EnumSet.of(ServiceName.DOWNLOAD_CHECKFILE, ServiceName.CONFIRM_CHECKFILE));
        try (RunningBank plain = RunningBank.in(other, c -> c.withPolicy(new BankPolicy(offered, false)))) {
            platform = plain.platform();
            assertThat(download("X1", "2026-12-15").respMsg()).contains("serviceName");
            assertThat(confirmDay("K1").respMsg()).contains("serviceName");
        }
    }

    @Test
    void only_the_latest_files_are_kept_and_nothing_else_can_be_fetched() {
        BankAnswer first = download("X0", "2026-11-01");
        for (int i = 2; i <= 17; i++) {
            download("X" + i, "2026-11-%02d".formatted(i));
        }

        assertThat(platform.getFrom(first.field("file").asString()).statusCode())
                .isEqualTo(404);
        assertThat(fetch(download("X18", "2026-11-17"))).contains("TRAILER");
        for (String path : List.of("?name=../journal.jsonl", "?name=preparing", "?name=a&name=b", "")) {
            assertThat(platform.getFrom("/checkfile" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(platform.postTo(first.field("file").asString(), "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void faults_of_a_statement_are_drawn_by_the_seed_and_told_by_number() {
        for (int i = 0; i < 20; i++) {
            platform.send(FREEZE, Requests.freeze("F" + i, "U1", i % 4 == 3 ? "5000.00" : "1.00"));
        }
        String plan = """
                {"date":"2026-12-15","seed":7,"counts":{"left-out":2,"doubled":1,"cent-more":1,"refused-as-booked":1,
                "unasked-freeze":1,"over-midnight":1}}""";
        Map<String, String> done = spoil(plan);
        assertThat(spoil(plan)).isEqualTo(done).hasSize(7);

        List<String> lines = fetch(download("X1", "2026-12-15")).lines().toList();
        List<String> next = fetch(download("X2", "2026-12-16")).lines().toList();

        assertThat(lines).hasSize(1 + 20 - 2 + 1 + 1 - 1 + 1);
        done.forEach((requestNo, fault) -> {
            List<String> own = withNumber(lines, requestNo);
            switch (fault) {
                case "left-out" -> assertThat(own).isEmpty();
                case "doubled" -> assertThat(own).hasSize(2);
                case "cent-more" -> assertThat(own.get(0)).matches(".*(1|5000)\\.01.*");
                case "refused-as-booked" ->
                    assertThat(own.get(0)).contains("5000.00").endsWith(",00000");
                case "unasked-freeze" -> assertThat(own.get(0)).contains("U1").endsWith(",00000");
                default -> {
                    assertThat(own).isEmpty();
                    assertThat(withNumber(next, requestNo))
                            .singleElement()
                            .asString()
                            .contains("2026-12-16T00:00:00.000+08:00");
                }
            }
        });
        assertThat(spoil("{\"date\":\"2026-12-15\",\"counts\":{}}")).isEmpty();
        assertThat(fetch(download("X3", "2026-12-15"))).contains("TRAILER,20,15.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"counts":{}}                                            | date is missing
            {"date":"2026-12-15","counts":{"burnt":1}}               | unknown statement fault burnt
            {"date":"2026-12-15","counts":{"doubled":-1}}            | count of doubled
            {"date":"2026-12-15","counts":{"doubled":6000,"left-out":6000}} | at most 10000
            {"date":"2026-12-15","seed":"x"}                         | seed
            {"day":"2026-12-15"}                                     | date, seed, counts
            """)
    void a_wrong_plan_says_what_is_wrong(String plan, String named) {
        var response = platform.postTo("/admin/statements", plan);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(named);
    }

    private void bookADay() {
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        platform.send(CONFIRM, Requests.confirmHundred("C1", "F1"));
        platform.send(FREEZE, Requests.freeze("F2", "U1", "100.00"));
        platform.send(CANCEL, Requests.cancel("R2", "F2", "100.00"));
        platform.send(FREEZE, Requests.freeze("F3", "U1", "5000.00"));
        platform.send(CONFIRM, Requests.confirmHundred("C2", "F2"));
    }

    private BankAnswer download(String requestNo, String date) {
        return platform.send(
                DOWNLOAD,
                "{\"requestNo\":\"%s\",\"fileDate\":\"%s\",\"fileType\":\"TRANSACTION\"}".formatted(requestNo, date));
    }

    private BankAnswer confirmDay(String requestNo) {
        return platform.send(CONFIRM_DAY, "{\"requestNo\":\"%s\",\"fileDate\":\"2026-12-15\"}".formatted(requestNo));
    }

    private String fetch(BankAnswer answer) {
        var response = platform.getFrom(answer.field("file").asString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private Map<String, String> spoil(String plan) {
        var response = platform.postTo("/admin/statements", plan);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Map<String, String> done = new TreeMap<>();
        for (JsonNode hit : new JsonMapper().readTree(response.body()).get("done")) {
            done.put(hit.get("requestNo").asString(), hit.get("fault").asString());
        }
        return done;
    }

    private static List<String> withNumber(List<String> lines, String requestNo) {
        return lines.stream()
                .filter(line -> line.contains("," + requestNo + ","))
                .toList();
    }
}
