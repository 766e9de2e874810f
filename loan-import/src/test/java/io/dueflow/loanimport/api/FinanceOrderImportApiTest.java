package io.dueflow.loanimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.loanimport.financeorder.FinanceOrderImport;
import io.dueflow.loanimport.financeorder.HeardOrders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FinanceOrderImportApiTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(LoanImportConfiguration.class)
    static class App {

        private final HeardOrders orders = new HeardOrders();

        @Bean
        CommandGateway commands() {
            return orders.commandGateway();
        }

        @Bean
        QueryGateway queries() {
            return orders.queryGateway();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Value("${local.server.port}")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(String query, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/finance-orders/imports" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void an_import_is_answered_with_what_became_of_each_record() throws Exception {
        var answer = post("?name=may.csv", "text/csv", """
                command,financeId,projectNo,tenderNo
                ASSIGN_TENDER,F1,P1,T1
                ASSIGN_TENDER,F1,P1,T 2
                """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"imported\":1", "\"rejectedTotal\":1", "\"may.csv\"", "\"line\":3", "\"tenderNo\"");
        assertThat(post("", "application/x-ndjson", """
                {"command":"ASSIGN_TENDER","financeId":"F1","projectNo":"P1","tenderNo":"T1"}
                """).body()).contains("\"unchanged\":1");
    }

    @Test
    void what_cannot_be_imported_at_all_is_a_problem() throws Exception {
        assertProblem(post("", "text/csv", "command\nPLACE"), 400, "The header lacks the column: financeId.");
        assertProblem(post("?name=a%2Fb", "text/csv", ""), 400, "without slashes");
        assertProblem(
                post("", "text/csv", "x".repeat(FinanceOrderImport.BYTES + 1)), 413, "has more than 8388608 bytes");
        assertThat(post("", "text/plain", "").statusCode()).isEqualTo(415);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(detail);
    }
}
