package io.dueflow.reconciliation.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.reconciliation.BreakKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock that jumped has stored events far from those of their moments. */
class MisdatedEventsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 10);

    @Test
    void what_only_we_recorded_is_missed_wherever_it_lies_among_the_events() throws Exception {
        var statements = new WrittenStatements();
        try (var node = Node.start(TestDatabase.emptyDatabase(), statements, Instant.parse("2026-05-11T17:30:00Z"))) {
            var later = DATE.plusDays(12);
            node.had(new GeneratedDay(DATE, 20));
            node.had(new GeneratedDay(DATE.minusDays(30), 200));
            node.had(new GeneratedDay(later.plusDays(30), 200));
            node.had(new GeneratedDay(later, 20));
            for (var date : List.of(DATE, later)) {
                statements.add(new GeneratedDay(date, 20).with(5, Seed.LINE_LEFT_OUT));

                node.reconcile(date);

                assertThat(node.breaks(date))
                        .extracting(row -> row.difference().kind())
                        .containsExactly(BreakKind.MISSING_AT_BANK);
            }
        }
    }
}
