package io.dueflow.reminder.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.installment.InstallmentId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class OccasionsOneByOneTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Instant DUE_DAY_AT_FIVE = Instant.parse("2026-03-09T21:00:00Z");
    private static final Instant DUE_DAY_AT_EIGHT = Instant.parse("2026-03-10T00:00:00Z");

    @Test
    void an_occasion_that_cannot_be_planned_holds_up_no_other() throws IOException {
        try (var door = new SmsDoor();
                var node = Node.start(TestDatabase.emptyDatabase(), door.url(), DUE_DAY_AT_FIVE)) {
            var unreadable = Borrower.owing(node, "unreadable", "+8613800138000", DUE);
            var anna = Borrower.owing(node, "anna", "+8613800138001", DUE);
            unreadable.isRefusedOn(DUE, 1);
            anna.isRefusedOn(DUE, 1);
            spoil(node, unreadable);

            node.itIs(DUE_DAY_AT_EIGHT);
            node.sweep();

            assertThat(door.requests()).extracting(SmsDoor.Request::number).containsExactly("+8613800138001");
            assertThat(node.textOf("select project_no from reminder_occasion")).containsExactly(unreadable.project());
        }
    }

    private static void spoil(Node node, Borrower borrower) {
        node.bean(JdbcClient.class)
                .sql("update domain_event_entry set payload = 'spoilt' where aggregate_identifier = ?")
                .param(new InstallmentId(borrower.project(), 1).toString())
                .update();
    }
}
