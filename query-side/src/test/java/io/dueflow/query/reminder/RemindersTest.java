package io.dueflow.query.reminder;

import static io.dueflow.messages.reminder.ReminderKind.BEFORE_DUE;
import static io.dueflow.messages.reminder.ReminderKind.OVERDUE;
import static io.dueflow.messages.reminder.ReminderKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customer service sees of a borrower's reminders. */
@QuerySideTest
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2025, 10, 31);
    private static final Instant AT = Instant.parse("2025-10-30T02:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    History history;

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/api/reminders" + query);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private String page(String query) throws IOException, InterruptedException {
        var response = get(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static <T> T read(String page, String path) {
        return JsonPath.read(page, path);
    }

    @Test
    void a_reminder_shows_where_it_stands_at_each_step() throws Exception {
        history.happened(AT, new ReminderPlanned("RMB", "C", DUE, REFUSED));
        assertThat(RemindersTest.<String>read(page("?borrower=RMB"), "$.reminders[0].state"))
                .isEqualTo("WAITING");

        history.happened(AT.plusSeconds(1), new ReminderHandedOver("RMB", DUE, REFUSED, 1, Loan.AMOUNT));
        assertThat(page("?borrower=RMB")).contains("\"HANDED_OVER\"").contains("\"owed\":1030.00");

        history.happened(
                AT.plusSeconds(2), new ReminderFailed("RMB", DUE, REFUSED, 1, "LimitExceeded", "too many", AT));
        assertThat(page("?borrower=RMB")).contains("\"WAITING\"").contains("LimitExceeded too many");

        history.happened(
                AT.plusSeconds(3),
                new ReminderHandedOver("RMB", DUE, REFUSED, 2, Loan.AMOUNT),
                new ReminderDropped("RMB", DUE, REFUSED, 2, DropReason.OUTCOME_UNKNOWN, "no answer"));
        assertThat(page("?borrower=RMB")).contains("\"DROPPED\"").contains("\"OUTCOME_UNKNOWN\"");

        history.happened(AT.plusSeconds(4), new ReminderSent("RMB", DUE, REFUSED, 2, "S1"));
        assertThat(page("?borrower=RMB"))
                .contains("\"SENT\"", "\"S1\"", "\"attempt\":2", "\"changedAt\":\"2025-10-30T10:00:04+08:00\"")
                .contains("\"plannedAt\":\"2025-10-30T10:00:00+08:00\"")
                .doesNotContain("OUTCOME_UNKNOWN");
    }

    @Test
    void pages_go_on_where_the_last_ended() throws Exception {
        history.happened(
                AT,
                new ReminderPlanned("RMP", "C", DUE, OVERDUE),
                new ReminderPlanned("RMP", "C", DUE, BEFORE_DUE),
                new ReminderPlanned("RMP", "C", DUE.minusMonths(1), REFUSED),
                new ReminderPlanned("another", "C", DUE, REFUSED));
        var seen = new ArrayList<String>();

        var page = page("?borrower=RMP&limit=1");
        while (page.contains("\"next\"")) {
            seen.addAll(RemindersTest.<List<String>>read(page, "$.reminders[*].kind"));
            page = page("?borrower=RMP&limit=1&after=" + RemindersTest.<String>read(page, "$.next"));
        }
        seen.addAll(RemindersTest.<List<String>>read(page, "$.reminders[*].kind"));

        assertThat(seen).containsExactly("REFUSED", "BEFORE_DUE", "OVERDUE");
    }

    @Test
    void a_bad_parameter_is_named() throws Exception {
        assertThat(get("").statusCode()).isEqualTo(400);
        assertThat(get("?borrower=B&limit=201").body()).contains("\"limit\"");
        assertThat(get("?borrower=B&after=nonsense").body()).contains("\"after\"");
    }
}
