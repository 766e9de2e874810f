package io.dueflow.query.testing;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database how an answer is isolated that wants the data of one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AskedIsolation {

    /** How are you isolated? */
    public record FindIsolation() {}

    private final JdbcTemplate jdbc;

    AskedIsolation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    public String answer(FindIsolation query) {
        return jdbc.queryForObject("select current_setting('transaction_isolation')", String.class);
    }
}
