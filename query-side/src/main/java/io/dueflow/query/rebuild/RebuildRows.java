package io.dueflow.query.rebuild;

import io.dueflow.query.projection.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of rebuilds. */
@Component
class RebuildRows {

    /** A rebuild that nobody has seen to for so long may be taken up by another node. */
    private static final Duration ABANDONED = Duration.ofSeconds(15);

    private static final int LATEST = 20;
    private static final String SELECT = "select * from read_model_rebuild ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RebuildRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Fails where another one is under way. */
    long insert(RebuildRequest request, List<String> indexes) {
        return jdbc.sql("""
                        insert into read_model_rebuild (models, check_only, share, schema_sql, phase, indexes, seen_at,
                          started_at)
                        values (:models, :check, :share, :schema, 'FILLING', :indexes, :now, :now) returning id""")
                .param("models", request.models().toArray(String[]::new))
                .param("check", request.checkOnly())
                .param("share", request.share())
                .param("schema", request.schema())
                .param("indexes", indexes.toArray(String[]::new))
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** The one under way, locked for the rest of the transaction; throws where a step of it is being done. */
    Optional<Rebuild> lockUnderWay() {
        return jdbc.sql(SELECT + "where phase <> 'DONE' for update nowait")
                .query(this::read)
                .optional();
    }

    /** Whether it was free, and is this runner's now. */
    boolean claim(long id, UUID runner, double share) {
        return jdbc.sql("""
                        update read_model_rebuild set runner = :runner, share = :share, seen_at = :now, stopped = false, failure = null
                        where id = :id and phase <> 'DONE' and (runner is null or seen_at < :abandoned)""")
                        .param("runner", runner)
                        .param("share", share)
                        .param("now", now())
                        .param("id", id)
                        .param("abandoned", SqlTime.of(clock.instant().minus(ABANDONED)))
                        .update()
                == 1;
    }

    /**
     * Keeps others from taking it until the transaction ends.
     *
     * @throws RebuildStopped where it is no longer this runner's, or was broken off
     */
    Rebuild hold(long id, UUID runner) {
        return jdbc.sql(SELECT + "where id = :id and runner = :runner and not stopped for update")
                .param("id", id)
                .param("runner", runner)
                .query(this::read)
                .optional()
                .orElseThrow(RebuildStopped::new);
    }

    void aim(long id, long target) {
        jdbc.sql("update read_model_rebuild set target = :target, seen_at = :now where id = :id")
                .param("target", target)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void advance(long id, long place, int events, Duration took) {
        jdbc.sql("""
                        update read_model_rebuild set place = :place, target = greatest(target, :place),
                          events = events + :events, busy_millis = busy_millis + :took, seen_at = :now
                        where id = :id""")
                .param("place", place)
                .param("events", events)
                .param("took", took.toMillis())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Notes when the phase before has ended. */
    void enter(long id, Phase phase) {
        var column =
                switch (phase) {
                    case FILLING -> "started_at";
                    case INDEXING -> "filled_at";
                    case COMPARING -> "indexed_at";
                    case SWAPPING -> "compared_at";
                    case DONE -> "ended_at";
                };
        jdbc.sql("update read_model_rebuild set phase = :phase, seen_at = :now, %s = :now where id = :id"
                        .formatted(column))
                .param("phase", phase.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void compared(long id, long place, long differing, List<Difference> differences) {
        jdbc.sql("""
                        update read_model_rebuild set compared_to = :place, differing = :differing,
                          differences = :differences::jsonb
                        where id = :id""")
                .param("place", place)
                .param("differing", differing)
                .param("differences", json.writeValueAsString(differences))
                .param("id", id)
                .update();
    }

    void release(long id, UUID runner, String failure) {
        jdbc.sql("update read_model_rebuild set runner = null, failure = :failure where id = :id and runner = :runner")
                .param("failure", failure)
                .param("id", id)
                .param("runner", runner)
                .update();
    }

    /** Whoever runs it finds it at its next step. */
    void stop(long id) {
        jdbc.sql("update read_model_rebuild set stopped = true where id = :id and phase <> 'DONE'")
                .param("id", id)
                .update();
    }

    /** It comes to no end of its own. */
    void giveUp(long id) {
        jdbc.sql("""
                        update read_model_rebuild set phase = 'DONE', stopped = true, ended_at = :now,
                          failure = 'It was given up.'
                        where id = :id""").param("now", now()).param("id", id).update();
    }

    Optional<Rebuild> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Rebuild> latest() {
        return jdbc.sql(SELECT + "order by id desc limit " + LATEST)
                .query(this::read)
                .list();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }

    private Rebuild read(ResultSet row, int number) throws SQLException {
        var differences = row.getString("differences");
        return new Rebuild(
                row.getLong("id"),
                new RebuildRequest(
                        texts(row, "models"),
                        row.getBoolean("check_only"),
                        row.getDouble("share"),
                        row.getString("schema_sql")),
                Phase.valueOf(row.getString("phase")),
                row.getObject("runner", UUID.class),
                row.getBoolean("stopped"),
                row.getString("failure"),
                row.getLong("place"),
                row.getLong("target"),
                row.getLong("events"),
                Duration.ofMillis(row.getLong("busy_millis")),
                texts(row, "indexes"),
                moment(row, "started_at"),
                moment(row, "filled_at"),
                moment(row, "indexed_at"),
                moment(row, "compared_at"),
                moment(row, "ended_at"),
                row.getObject("compared_to", Long.class),
                row.getObject("differing", Long.class),
                differences == null ? List.of() : json.readValue(differences, new TypeReference<>() {}));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return SqlTime.read(row, row.findColumn(column));
    }
}
