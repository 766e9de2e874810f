package io.dueflow.reconciliation.record;

import io.dueflow.messages.reconciliation.ReconciledDayId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dates of which a statement had been taken by a moment. The names of their streams tell them, which each begin with
 * that; no event is read for it.
 */
public class TakenDays {

    private static final String STREAM = "reconciliation/";

    private static final String DATES = """
            select substring(aggregate_identifier from %d) from domain_event_entry
            where aggregate_identifier >= :all and aggregate_identifier < :before and sequence_number = 0
              and time_stamp <= :moment
            order by aggregate_identifier desc limit :limit""".formatted(STREAM.length() + 1);

    private final JdbcClient jdbc;

    public TakenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<LocalDate> upTo(Instant moment, LocalDate before, int limit) {
        return jdbc
                .sql(DATES)
                .param("all", STREAM)
                .param("before", new ReconciledDayId(before).toString())
                .param("moment", DateTimeUtils.formatInstant(moment))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .toList();
    }
}
