package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.query.testing.Batches;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Only what waits costs an index entry; a thousand repayments a second depend on it. */
@QuerySideTest
class NormalPathTest {

    private static final LocalDate DATE = LocalDate.of(2016, 8, 31);
    private static final Instant AT = Instant.parse("2016-08-30T21:00:00Z");
    private static final String UPDATES = """
            select n_tup_upd as all_of_them, n_tup_upd - n_tup_hot_upd - n_tup_newpage_upd as with_index
            from pg_stat_xact_user_tables where relname = ?""";

    @Autowired
    Batches batches;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_repayment_that_goes_through_touches_no_index_of_the_installments() {
        var loan = new Loan("NP1", "NPB1", "NPI1", "NPI2", DATE);

        assertThat(updates(loan.activated(), loan.collected(1, 1, DATE, 1)))
                .containsEntry("with_index", 0L)
                .hasEntrySatisfying(
                        "all_of_them", updates -> assertThat((Long) updates).isPositive());
    }

    @Test
    void nor_any_of_the_attempts_or_the_requests() {
        var loan = new Loan("NP3", "NPB3", "NPI1", "NPI2", DATE);
        var events = new Object[][] {loan.activated(), loan.collected(1, 1, DATE, 1)};

        assertThat(updatesOf("repayment_detail", events)).containsEntry("with_index", 0L);
        assertThat(updatesOf("depository_record", events)).containsEntry("with_index", 0L);
    }

    @Test
    void one_that_is_refused_does() {
        var loan = new Loan("NP2", "NPB2", "NPI1", "NPI2", DATE);
        var refused = new Object[] {loan.started(1, 1, DATE, 1), loan.refused(1, 1, RefusalReason.BALANCE_TOO_LOW)};

        assertThat((Long) updates(loan.activated(), refused).get("with_index")).isPositive();
    }

    private Map<String, Object> updates(Object[]... events) {
        return updatesOf("repayment_plan", events);
    }

    /** Everything is undone in the end, since these events are in no store. */
    private Map<String, Object> updatesOf(String table, Object[]... events) {
        return transaction.execute(status -> {
            batches.handleWithoutUnitOfWork(messages(events));
            status.setRollbackOnly();
            return jdbc.queryForMap(UPDATES, table);
        });
    }

    private static List<EventMessage<?>> messages(Object[]... events) {
        return Arrays.stream(events)
                .flatMap(Arrays::stream)
                .<EventMessage<?>>map(event -> History.message(AT, event))
                .toList();
    }
}
