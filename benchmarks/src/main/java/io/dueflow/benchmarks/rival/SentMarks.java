package io.dueflow.benchmarks.rival;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the rows of an outbox are marked once they are sent. */
public enum SentMarks {
    ONE_BY_ONE {
        @Override
        void mark(JdbcTemplate jdbc, List<Long> ids) {
            ids.forEach(id -> jdbc.update("update outbox set sent_at = now() where id = ?", id));
        }
    },
    ALL_AT_ONCE {
        @Override
        void mark(JdbcTemplate jdbc, List<Long> ids) {
            jdbc.update("update outbox set sent_at = now() where id = any (?)", (Object) ids.toArray(Long[]::new));
        }
    };

    abstract void mark(JdbcTemplate jdbc, List<Long> ids);
}
