package io.dueflow.reminder.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.reminder.send.TextProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where nobody is to be reminded, nothing is noted, and numbers may still come in. */
class SwitchedOffTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @Test
    void a_refusal_is_not_noted_and_numbers_are_taken_in() throws Exception {
        try (var node = Node.start(
                TestDatabase.emptyDatabase(), "http://127.0.0.1:1", NOON, "--dueflow.reminders.enabled=false")) {
            Borrower.owing(node, "anna", null, DUE).isRefusedOn(DUE, 1);
            var numbers = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/api/borrowers"))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString("consumerId,mobile\nC-anna,13800138000\n"))
                    .build();

            var answer = HttpClient.newHttpClient().send(numbers, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"imported\":1").doesNotContain("13800138000");
            assertThat(node.rows("borrower_mobile")).isEqualTo(1);
            assertThat(node.rows("reminder_occasion")).isZero();
            assertThat(node.has(TextProvider.class)).isFalse();
        }
    }
}
