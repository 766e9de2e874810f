package io.dueflow.evidence.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.evidence.check.Finding;
import io.dueflow.evidence.check.SealCheck;
import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.seal.SealTable;
import io.dueflow.evidence.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A real database with events in it, and what seals and checks them. */
public final class Store {

    private static final DataSource DATABASE = database();

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE);

    public final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    public final EventTable events = new EventTable(jdbc);
    public final SealTable seals = new SealTable(jdbc);
    public Instant now = Instant.parse("2027-01-01T00:00:00Z");

    private static DataSource database() {
        var pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.migratedDatabase());
        return pool;
    }

    /** Empty, whatever another test has left. */
    public Store() {
        jdbc.execute("truncate domain_event_entry, seal, sealed_event, sealed_block restart identity");
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    public TransactionTemplate oneMoment() {
        var template = transaction();
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    /** Appends an event to the end of its stream. */
    public void happened(String stream, String timestamp, Object payload) {
        jdbc.update(
                """
                insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier, meta_data,
                  payload, payload_type, time_stamp)
                select ?, count(*), 'Story', gen_random_uuid()::text, '{}'::bytea, ?, ?, ?
                from domain_event_entry where aggregate_identifier = ?""",
                stream,
                JsonMapper.shared().writeValueAsString(payload).getBytes(StandardCharsets.UTF_8),
                payload.getClass().getName(),
                timestamp,
                stream);
    }

    /** Appends events of several streams that nobody looks at more closely. */
    public void happened(int count, String timestamp) {
        jdbc.update("""
                insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier, meta_data,
                  payload, payload_type, time_stamp)
                select 'other/' || first + n / 3, n % 3, 'Story', gen_random_uuid()::text, '{}'::bytea,
                  convert_to('{"n":' || n || '}', 'UTF8'), 'other', ?
                from generate_series(0, ? - 1) n,
                  (select coalesce(max(global_index), 0) as first from domain_event_entry) newest order by n""", timestamp, count);
    }

    private Sealing sealing() {
        return new Sealing(events, seals, transaction(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Seals all days that are over. */
    public List<Seal> seal() {
        var sealed = new ArrayList<Seal>();
        var sealing = sealing();
        for (var next = sealing.sealNext(false); next.isPresent(); next = sealing.sealNext(false)) {
            sealed.add(next.get());
        }
        return sealed;
    }

    public Optional<Seal> sealUnfinished() {
        return sealing().sealNext(true);
    }

    /** What is found about all seals there are. */
    public List<Finding> findings() {
        var check = new SealCheck(events, seals, oneMoment());
        return seals.after(0, 1_000).stream()
                .flatMap(seal -> check.check(seal.no()).orElseThrow().findings().stream())
                .toList();
    }
}
