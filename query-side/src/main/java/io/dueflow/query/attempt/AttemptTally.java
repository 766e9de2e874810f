package io.dueflow.query.attempt;

import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.Tally;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the numbers of attempts that are alike. */
@Component
class AttemptTally {

    private static final String ADD = """
            insert into attempt_total as t
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (business_date, sync_status, reason, outcome_unknown)
              do update set attempts = t.attempts + excluded.attempts""";
    private static final Columns<Tally.Added<AttemptTotalId>> ADDED = new Columns<Tally.Added<AttemptTotalId>>()
            .date(added -> added.key().businessDate())
            .name(added -> added.key().syncStatus())
            .name(added -> added.key().reason())
            .bool(added -> added.key().outcomeUnknown())
            .bigint(added -> added.sums()[0]);

    private final Tally<AttemptTotalId> tally;

    AttemptTally(JdbcTemplate jdbc) {
        this.tally = new Tally<>("attempt_total", added -> jdbc.update(ADD, ADDED.of(added)));
    }

    /** An attempt that was counted there, unless null, and now is here. */
    void moved(AttemptRow from, AttemptRow to) {
        if (from != null) {
            tally.subtract(key(from), 1);
        }
        tally.add(key(to), 1);
    }

    private static AttemptTotalId key(AttemptRow row) {
        var outcome = row.outcome();
        return new AttemptTotalId(row.businessDate(), outcome.status(), outcome.reason(), outcome.unknown());
    }
}
