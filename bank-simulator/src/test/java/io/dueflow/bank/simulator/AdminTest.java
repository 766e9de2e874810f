package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminTest {

    @TempDir
    Path data;

    RunningBank running;
    Platform platform;

    @BeforeEach
    void start() throws IOException {
        running = RunningBank.in(data);
        platform = running.platform();
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void deposits_are_booked_once_for_their_number() {
        String deposits = """
                [{"depositNo":"A","userNo":"U2","amount":10.50},{"userNo":"U2","amount":1}]""";

        assertThat(json(platform.postTo("/admin/deposits", deposits)).toString())
                .isEqualTo(json("{\"booked\":2,\"repeated\":0,\"bookedCents\":1150}"));
        assertThat(json(platform.postTo("/admin/deposits", deposits)).toString())
                .isEqualTo(json("{\"booked\":1,\"repeated\":1,\"bookedCents\":100}"));
        assertThat(running.bank().totals().depositsCents()).isEqualTo(100_000 + 1_250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"userNo":"U2","amount":1},{"userNo":"U2","amount":0.001}] | deposits[1].amount
            [{"userNo":"U2","amount":1},{"amount":1}]                   | deposits[1].userNo
            [{"userNo":"U2","amount":1},{"depositNo":"D1","userNo":"U1","amount":1}] | depositNo D1
            {}                                                          | deposits
            """)
    void one_wrong_deposit_refuses_them_all_by_its_field(String deposits, String named) {
        HttpResponse<String> response = platform.postTo("/admin/deposits", deposits);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(named);
        assertThat(running.bank().totals().depositsCents()).isEqualTo(100_000);
    }

    @Test
    void the_ledger_is_there_as_json_with_counts() {
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        platform.send(FREEZE, Requests.freeze("F2", "U1", "1000.00"));

        JsonNode ledger = json(platform.getFrom("/ledger.json"));

        assertThat(ledger.get("depositsCents").longValue()).isEqualTo(100_000);
        assertThat(ledger.get("balancesCents").longValue()).isEqualTo(90_000);
        assertThat(ledger.get("frozenCents").longValue()).isEqualTo(10_000);
        assertThat(ledger.get("commissionCents").longValue()).isZero();
        assertThat(ledger.get("answers").get(FREEZE).toString()).isEqualTo(json("{\"00000\":1,\"30042\":1}"));
        assertThat(ledger.get("deliveries").get(FREEZE).toString())
                .isEqualTo(json("{\"00000\":1,\"00000 repeated\":1,\"30042\":1}"));
        assertThat(ledger.has("users")).isFalse();
        assertThat(json(platform.getFrom("/ledger.json?users=true")).get("users"))
                .hasSize(1);
    }

    @Test
    void the_ledger_page_shows_users_in_pages_and_by_the_start_of_their_number() {
        String many = IntStream.range(0, 250)
                .mapToObj("{\"userNo\":\"V%03d\",\"amount\":1234.5}"::formatted)
                .collect(Collectors.joining(",", "[", ",{\"userNo\":\"<b>\",\"amount\":1}]"));
        platform.postTo("/admin/deposits", many);

        String first = platform.getFrom("/ledger?userNo=V").body();
        assertThat(first)
                .contains("<td>V000</td>", "<td>V199</td>", "1,234.50", "Next users")
                .doesNotContain("<td>V200</td>", "<td>U1</td>");
        String second = platform.getFrom("/ledger?userNo=V&after=V199").body();
        assertThat(second).contains("<td>V200</td>", "<td>V249</td>").doesNotContain("<td>V199</td>", "Next users");
        assertThat(platform.getFrom("/ledger").body()).contains("&lt;b&gt;").doesNotContain("<td><b>");
    }

    @Test
    void faults_are_replaced_while_the_bank_runs() {
        String plan = """
                {"rates":{"slow":0.02},"slowMs":100,"seed":5,"users":{"U1":["balance-too-low",
                {"fault":"http-500","times":2,"service":"CONFIRM_REPAYMENT"}]}}""";

        HttpResponse<String> replaced = platform.postTo("/admin/faults", plan);

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(platform.getFrom("/admin/faults").body())
                .isEqualTo(replaced.body())
                .contains("\"slow\":0.02", "\"slowMs\":100", "\"seed\":5", "\"times\":2");
        assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "1.00")).respCode())
                .isEqualTo("30042");
        platform.postTo("/admin/faults", "{}");
        assertThat(platform.send(FREEZE, Requests.freeze("F2", "U1", "1.00")).respCode())
                .isEqualTo("00000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rates":{"fast":0.02}}                       | unknown fault fast
            {"rates":{"slow":1.01}}                       | rate of slow
            {"rates":{"slow":"much"}}                     | rate of slow
            {"users":{"U1":["slow",{"fault":"slow","times":0}]}} | times of slow
            {"users":{"U1":"slow"}}                       | user U1
            {"users":{"U1":[{"fault":"slow","service":"X"}]}} | unknown service
            {"slowMs":-1}                                 | slowMs
            {"speed":1}                                   | rates, users, slowMs, seed
            [                                             | Unexpected end-of-input
            """)
    void a_wrong_plan_of_faults_changes_nothing_and_says_what_is_wrong(String plan, String named) {
        HttpResponse<String> response = platform.postTo("/admin/faults", plan);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(named);
        assertThat(platform.getFrom("/admin/faults").body()).contains("\"rates\":{}", "\"users\":{}");
    }

    @Test
    void health_says_up_and_wrong_methods_and_paths_are_refused() {
        assertThat(platform.getFrom("/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(platform.postTo("/health", "").statusCode()).isEqualTo(405);
        assertThat(platform.getFrom("/ledger/U1").statusCode()).isEqualTo(404);
        assertThat(platform.getFrom("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void only_this_machine_sees_the_ledger(@TempDir Path other) throws IOException {
        Optional<InetAddress> outward = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(outward.isPresent(), "this machine has no address besides the loopback");
        try (RunningBank open = RunningBank.in(other, c -> c.listeningOn("0.0.0.0", 0))) {
            URI outside = URI.create("http://" + outward.get().getHostAddress() + ":"
                    + open.bank().port());
            Platform remote = new Platform(outside, Platform.SMALL_KEYS);

            assertThat(remote.send(FREEZE, Requests.freeze("F1", "U1", "1.00")).respCode())
                    .isEqualTo("00000");
            assertThat(remote.getFrom("/ledger.json").statusCode()).isEqualTo(403);
            assertThat(remote.postTo("/admin/deposits", "[]").statusCode()).isEqualTo(403);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private static String json(String text) {
        return new JsonMapper().readTree(text).toString();
    }
}
