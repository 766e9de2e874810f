package io.dueflow.reconciliation.nightly;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.reconciliation.pass.PassQueue;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which days are to be compared by themselves: those that are over and not in order or not confirmed, as far back as is
 * caught up, once in a night each. Days before the first event are nobody's.
 */
final class NightlyPasses {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPasses.class);

    private static final String FIRST_EVENT = """
            select time_stamp from domain_event_entry order by global_index limit 1""";

    private final BankStatements statements;
    private final ReconciliationRows rows;
    private final PassQueue queue;
    private final JdbcClient jdbc;
    private final LocalTime time;
    private final int catchUpDays;
    private final Clock clock;
    private LocalDate latestNight = LocalDate.MIN;

    NightlyPasses(
            BankStatements statements,
            ReconciliationRows rows,
            PassQueue queue,
            JdbcClient jdbc,
            LocalTime time,
            int catchUpDays,
            Clock clock) {
        this.statements = statements;
        this.rows = rows;
        this.queue = queue;
        this.jdbc = jdbc;
        this.time = time;
        this.catchUpDays = catchUpDays;
        this.clock = clock;
    }

    /** Submits this night's passes where its hour has come and it was not done, the oldest day first. */
    void sweep() {
        var now = clock.instant().atZone(Shanghai.ZONE);
        var night = now.toLocalTime().isBefore(time) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        if (!statements.supported() || !night.isAfter(latestNight)) {
            return;
        }
        var first = firstDate();
        if (first.isEmpty()) {
            return;
        }
        days(night)
                .filter(date -> !date.isBefore(first.get()))
                .filter(date ->
                        rows.day(date).map(NightlyPasses::isToBeCompared).orElse(true))
                .forEach(this::submit);
        latestNight = night;
    }

    private void submit(LocalDate date) {
        if (queue.submit(date, null).isEmpty()) {
            LOG.warn("{} is not compared tonight, for {} passes wait already", date, PassQueue.MOST_WAITING);
        }
    }

    private Stream<LocalDate> days(LocalDate night) {
        return night.minusDays(catchUpDays).datesUntil(night);
    }

    private Optional<LocalDate> firstDate() {
        return jdbc.sql(FIRST_EVENT).query(String.class).optional().map(text -> Shanghai.dateOf(Instant.parse(text)));
    }

    private static boolean isToBeCompared(DayRow day) {
        return !day.inOrder() || !"CONFIRMED".equals(day.confirmation());
    }
}
