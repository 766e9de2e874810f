package io.dueflow.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.query.testing.QuerySideTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A slot has one connection, which is the same to the questions that are answered in it one after another. */
@QuerySideTest
class SlotTest {

    private static final int NUMBER = 16;

    @Autowired
    DataSource shared;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PastTransactions transactions;

    private Slot slot;

    @BeforeEach
    void open() {
        slot = Slot.of(shared, NUMBER);
    }

    @AfterEach
    void close() {
        slot.close();
    }

    @Test
    void what_is_asked_is_asked_in_its_schema_first() {
        assertThat(inIt("show search_path")).isEqualTo("as_of_16, public");
        assertThat(jdbc.queryForObject("show search_path", String.class)).doesNotContain("as_of");
    }

    /** The driver prepares a statement when it is asked for the fifth time. */
    @Test
    void what_has_been_prepared_stays_prepared() {
        var prepared = "select count(*)::text from pg_prepared_statements where strpos(statement, ?) > 0";
        for (var turn = 0; turn < 5; turn++) {
            inIt(prepared, "pg_prepared_statements");
        }

        assertThat(inIt(prepared, "pg_prepared_statements")).isEqualTo("1");
    }

    @Test
    void a_connection_that_broke_is_replaced() {
        var first = inIt("select pg_backend_pid()::text");
        assertThatThrownBy(() -> inIt("select pg_terminate_backend(pg_backend_pid())::text"))
                .isNotNull();

        assertThat(inIt("select pg_backend_pid()::text")).isNotEqualTo(first);
        assertThat(inIt("show search_path")).isEqualTo("as_of_16, public");
    }

    @Test
    void nothing_that_was_prepared_outlives_the_tables() {
        var first = inIt("select pg_backend_pid()::text");
        assertThat(inIt("select pg_backend_pid()::text")).isEqualTo(first);

        slot.reconnect();

        assertThat(inIt("select pg_backend_pid()::text")).isNotEqualTo(first);
    }

    @Test
    void the_space_of_rows_that_were_rolled_back_is_free_again() {
        jdbc.execute("create schema as_of_16; create unlogged table as_of_16.swept (number integer primary key)");
        try {
            var size = "select pg_relation_size('as_of_16.swept')";
            inIt("insert into swept values (1) returning number::text");
            assertThat(jdbc.queryForObject(size, Long.class)).isPositive();

            slot.sweep();

            assertThat(jdbc.queryForObject(size, Long.class)).isZero();
        } finally {
            jdbc.execute("drop schema as_of_16 cascade");
        }
    }

    private String inIt(String question, Object... parameters) {
        return transactions.rolledBack(slot, () -> jdbc.queryForObject(question, String.class, parameters));
    }
}
