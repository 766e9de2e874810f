package io.dueflow.query.projection;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has the database look up the rows of a batch one by one in their index, for the rest of the transaction. Left to
 * itself it plans while a table is still empty to read the whole of it, and keeps to that plan while the table grows.
 */
public final class ByIndex implements Consumer<Step> {

    private static final String LOOK_UP = """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off""";

    private final JdbcTemplate jdbc;

    ByIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever the transaction that is under way asks for. */
    public static void lookUp(JdbcTemplate jdbc) {
        jdbc.execute(LOOK_UP);
    }

    @Override
    public void accept(Step step) {
        if (step == Step.INSERT) {
            lookUp(jdbc);
        }
    }
}
