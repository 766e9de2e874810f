package io.dueflow.reconciliation.ours;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.Pair;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * All pairs of a day, a chunk at a time: the numbers that the statement lists, whenever ours was, those of which we
 * recorded a request or an answer on the day, and the freezes that were to be settled or released on it and were not. The
 * statement lies in the connection's temporary table.
 */
public final class BothSides {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int NUMBERS_IN_A_CHUNK = 500;

    private static final String[] REQUESTS_AND_ANSWERS = Stream.of(
                    FreezeRequested.class,
                    FundsFrozen.class,
                    FreezeRefused.class,
                    ConfirmationRequested.class,
                    RepaymentConfirmed.class,
                    ConfirmationRefused.class,
                    ReleaseRequested.class,
                    FreezeReleased.class,
                    ReleaseRefused.class)
            .map(Class::getName)
            .toArray(String[]::new);

    /** After which a freeze, of whatever day, may be ended by nothing. */
    private static final String[] REFUSED_ENDS = {ConfirmationRefused.class.getName(), ReleaseRefused.class.getName()};

    /** A day that the statistics do not know yet looks empty to the planner, which would then look up row by row. */
    private static final String PLANS = "set local work_mem = '64MB'; set local enable_nestloop = off";

    private static final String CREATE = """
            create index on pg_temp.statement_line (request_no);
            create temporary table day_request (request_no text collate "C" not null) on commit drop;
            analyze pg_temp.statement_line""";

    /** Moments are compared as the texts they are, in the same order and much faster, and by the index on them. */
    private static final String OURS = """
            insert into pg_temp.day_request
            select distinct e.request_no from (
              select substr(aggregate_identifier, 6) collate "C" as request_no from domain_event_entry
              where payload_type = any(?) and time_stamp collate "C" >= ? and time_stamp collate "C" < ?
              union all
              select regexp_replace(substr(aggregate_identifier, 6), '[CR]$', 'F') collate "C" from domain_event_entry
              where payload_type = any(?) and time_stamp collate "C" >= ? and time_stamp collate "C" < ?
            ) e
            where not exists (select 1 from pg_temp.statement_line l where l.request_no = e.request_no)""";

    private static final String WALK = """
            select n.*, ended.freeze_request_no is not null as ended
            from (
              select * from pg_temp.statement_line
              union all
              select request_no, 0, null, null, null, null, 0, 0, '', false, null from pg_temp.day_request
            ) n
            left join (
              select distinct freeze_request_no from pg_temp.statement_line
              where booked and freeze_request_no is not null
            ) ended on n.freeze_request_no is null and ended.freeze_request_no = n.request_no
            order by n.request_no, n.number""";

    private static final String BOOKED = """
            select distinct request_no from pg_temp.statement_line where booked and request_no = any(?)""";

    private final DataSource dataSource;
    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    public BothSides(DataSource dataSource, Connection connection, Serializer serializer) {
        this.dataSource = dataSource;
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.serializer = serializer;
    }

    public void forEach(BankDay day, Consumer<Pair> taker) throws SQLException, InterruptedException {
        jdbc.execute(PLANS);
        jdbc.execute(CREATE);
        findOurs(day);
        jdbc.execute("analyze pg_temp.day_request");
        var snapshot = jdbc.queryForObject("select pg_export_snapshot()", String.class);
        try (var ahead = new ChunksAhead(taker);
                var statement =
                        connection.prepareStatement(WALK, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                ahead.open(dataSource, snapshot, serializer, day);
                walk(rows, ahead);
            }
        }
    }

    private void findOurs(BankDay day) {
        var from = beforeAllOf(day.earliest());
        var to = beforeAllOf(day.end());
        jdbc.update(OURS, statement -> {
            statement.setArray(1, connection.createArrayOf("text", REQUESTS_AND_ANSWERS));
            statement.setString(2, from);
            statement.setString(3, to);
            statement.setArray(4, connection.createArrayOf("text", REFUSED_ENDS));
            statement.setString(5, from);
            statement.setString(6, to);
        });
    }

    /** A text that is less than that of any event of the second, with however many digits of a fraction. */
    private static String beforeAllOf(Instant second) {
        return ISO_LOCAL_DATE_TIME.format(second.atOffset(ZoneOffset.UTC));
    }

    private void walk(ResultSet rows, ChunksAhead ahead) throws SQLException, InterruptedException {
        List<NumberRows> numbers = new ArrayList<>();
        NumberRows current = null;
        while (rows.next()) {
            var requestNo = rows.getString("request_no");
            if (current == null || !current.requestNo().equals(requestNo)) {
                if (numbers.size() == NUMBERS_IN_A_CHUNK) {
                    ahead.add(new Chunk(numbers, bookedEarlier(numbers)));
                    numbers = new ArrayList<>();
                }
                current = new NumberRows(requestNo, rows.getBoolean("ended"));
                numbers.add(current);
            }
            current.take(rows);
        }
        ahead.add(new Chunk(numbers, bookedEarlier(numbers)));
        ahead.takeAll();
    }

    private Set<String> bookedEarlier(List<NumberRows> numbers) {
        var earlier = numbers.stream()
                .flatMap(NumberRows::earlierConfirmations)
                .distinct()
                .toArray();
        return earlier.length == 0
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        BOOKED,
                        statement -> statement.setArray(1, connection.createArrayOf("text", earlier)),
                        (row, number) -> row.getString(1)));
    }
}
