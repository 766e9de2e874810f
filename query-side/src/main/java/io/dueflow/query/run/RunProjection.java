package io.dueflow.query.run;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.ShardFinished;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the due-date runs: when they open, how far their rounds are. */
@Projection
@ReadModel(
        name = "runs",
        tables = {
            @ReadModel.Table("due_date_run"),
            @ReadModel.Table(
                    value = "due_date_run_round",
                    free = {"opened_horizon", "swept_horizon"}),
            @ReadModel.Table("due_date_run_shard")
        })
class RunProjection {

    private final JdbcTemplate jdbc;

    RunProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DueDateRunScheduled event) {
        jdbc.update("""
                insert into due_date_run (business_date, opens_at) values (?, ?)
                on conflict (business_date) do update set opens_at = excluded.opens_at""", event.businessDate(), SqlTime.of(event.opensAt()));
    }

    @EventHandler
    void on(DueDateRunOpened event, @Timestamp Instant at, TrackingToken token) {
        jdbc.update("insert into due_date_run (business_date) values (?) on conflict do nothing", event.businessDate());
        jdbc.update(
                """
                insert into due_date_run_round (business_date, round, shards, opened_at, opened_position,
                  opened_horizon, occasion)
                values (?, ?, ?, ?, ?, pg_current_xact_id()::text::bigint, ?) on conflict do nothing""",
                event.businessDate(),
                event.round(),
                event.shards(),
                SqlTime.of(at),
                token.position().orElseThrow(),
                event.occasion().name());
    }

    @EventHandler
    void on(ShardFinished event, @Timestamp Instant at) {
        jdbc.update("""
                insert into due_date_run_shard (business_date, round, shard, started, finished_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""", event.businessDate(), event.round(), event.shard(), event.started(), SqlTime.of(at));
    }

    @EventHandler
    void on(DueDateRunSwept event, @Timestamp Instant at, TrackingToken token) {
        var swept =
                jdbc.update("""
                update due_date_run_round
                set swept_at = ?, swept_position = ?, swept_horizon = pg_current_xact_id()::text::bigint
                where business_date = ? and round = ? and swept_at is null""", SqlTime.of(at), token.position().orElseThrow(), event.businessDate(), event.round());
        if (swept == 0) {
            MissingRow.unlessFound(
                    jdbc,
                    event,
                    "select 1 from due_date_run_round where business_date = ? and round = ?",
                    event.businessDate(),
                    event.round());
        }
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate due_date_run, due_date_run_round, due_date_run_shard");
    }
}
