package io.dueflow.app.proof;

import io.dueflow.app.proof.ComparedRequest.Said;
import io.dueflow.app.proof.Difference.Kind;
import io.dueflow.messages.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the tables hold of the witnesses. */
final class Comparison {

    private static final String REQUESTS = """
            create temporary table proof_request as
            select witness, request_no, kind, max(project_no) as project_no, max(period) as period,
              coalesce(min(day) filter (where amount > 0), min(day)) as day,
              coalesce(max(day) filter (where amount > 0), max(day)) as last_day, sum(amount)::bigint as amount,
              sum(credited)::bigint as credited, sum(commission)::bigint as commission,
              count(*) filter (where amount > 0) as times, min(place) as place
            from proof_movement
            where :projectNo::text is null or project_no = :projectNo and period = :period
            group by witness, request_no, kind""";

    private static final String SUMS = """
            select witness, count(*) as requests, coalesce(sum(amount) filter (where kind = 'FREEZE'), 0) as frozen,
              coalesce(sum(amount) filter (where kind = 'SETTLEMENT'), 0) as settled, sum(credited) as credited,
              sum(commission) as commission, coalesce(sum(amount) filter (where kind = 'RELEASE'), 0) as released
            from proof_request where day between :from and :to group by witness""";

    /** All requests of the days of which not every witness says the same; what is a matter of midnight comes last. */
    private static final String DIFFERENT = """
            with compared as (
              select request_no, kind, max(project_no) as project_no, max(period) as period, min(place) as place,
                json_object_agg(witness, json_build_object('day', day, 'amount', amount, 'credited', credited,
                  'commission', commission, 'times', times, 'project', project_no, 'period', period)) as said,
                bool_and(day between :from and :to) as within,
                count(*) = :witnesses and min(amount) = max(amount) and min(credited) = max(credited)
                  and min(commission) = max(commission) and max(times) = 1
                  and min(project_no) is not distinct from max(project_no)
                  and min(period) is not distinct from max(period)
                  and bool_and(kind <> 'SETTLEMENT' or amount = credited + commission) as same
              from proof_request group by request_no, kind
              having bool_or(day between :from and :to or last_day between :from and :to))
            select *, count(*) filter (where not same) over () as wrong, count(*) filter (where same) over () as timing
            from compared where not same or not within order by same, request_no, kind limit :limit""";

    /** Attempts whose freeze is neither wholly there nor wholly ended. */
    private static final String FREEZES = """
            select witness, project_no, period, min(request_no) as request_no, min(place) as place,
              sum(amount) filter (where kind = 'FREEZE') as frozen,
              coalesce(sum(amount) filter (where kind <> 'FREEZE'), 0) as ended, count(*) over () as wrong
            from proof_request
            where period is not null
            group by witness, project_no, period, regexp_replace(request_no, '-[FCR]$', '')
            having bool_or(kind = 'FREEZE') and bool_or(day between :from and :to)
              and coalesce(sum(amount) filter (where kind <> 'FREEZE'), 0)
                not in (0, sum(amount) filter (where kind = 'FREEZE'))
            order by project_no, period, witness limit :limit""";

    private final JdbcClient jdbc;
    private final ProofRange range;
    private final int limit;

    /** @param limit how many differences of a kind are listed */
    Comparison(JdbcClient jdbc, ProofRange range, int limit) {
        this.jdbc = jdbc;
        this.range = range;
        this.limit = limit;
        jdbc.sql("drop table if exists proof_request").update();
        jdbc.sql(REQUESTS)
                .param("projectNo", range.projectNo(), Types.VARCHAR)
                .param("period", range.period(), Types.INTEGER)
                .update();
    }

    /**
     * Whether the bank has on another day what we recorded on one of these, or on one of these what we recorded on another:
     * there it may be booked as well.
     */
    boolean anythingOverMidnight() {
        return jdbc.sql("""
                        select exists (
                          select 1 from proof_request e
                            left join proof_request b
                              on b.witness = 'bank' and b.request_no = e.request_no and b.kind = e.kind
                          where e.witness = 'events' and
                            case when e.day between :from and :to then b.day is null else b.day between :from and :to end)""")
                .param("from", range.from())
                .param("to", range.to())
                .query(Boolean.class)
                .single();
    }

    Map<Witness, WitnessSums> sums() {
        var sums = new EnumMap<Witness, WitnessSums>(Witness.class);
        jdbc.sql(SUMS).param("from", range.from()).param("to", range.to()).query(row -> {
            sums.put(
                    witness(row.getString("witness")),
                    new WitnessSums(
                            row.getLong("requests"),
                            cents(row, "frozen"),
                            cents(row, "settled"),
                            cents(row, "credited"),
                            cents(row, "commission"),
                            cents(row, "released")));
        });
        return sums;
    }

    /** What the witnesses that speak do not agree in, request by request. */
    Found requests(Set<Witness> speaking) {
        var rule = new NamedDifference(speaking);
        var found = new Found();
        jdbc.sql(DIFFERENT)
                .param("from", range.from())
                .param("to", range.to())
                .param("witnesses", speaking.size())
                .param("limit", limit)
                .query(row -> {
                    found.wrong = row.getLong("wrong");
                    found.timing = row.getLong("timing");
                    found.listed.add(rule.of(compared(row)));
                });
        return found;
    }

    Found freezes() {
        var found = new Found();
        jdbc.sql(FREEZES)
                .param("from", range.from())
                .param("to", range.to())
                .param("limit", limit)
                .query(row -> {
                    found.wrong = row.getLong("wrong");
                    found.listed.add(new Difference(
                            Kind.FREEZE_DIFFERS,
                            row.getString("project_no") + "-" + row.getInt("period"),
                            row.getString("request_no"),
                            place(row),
                            "%s: %s was frozen and %s was settled or released"
                                    .formatted(row.getString("witness"), cents(row, "frozen"), cents(row, "ended"))));
                });
        return found;
    }

    /** How many there are, and the first of them. */
    static final class Found {

        long wrong;
        long timing;
        final List<Difference> listed = new ArrayList<>();
    }

    private static ComparedRequest compared(ResultSet row) throws SQLException {
        var said = new HashMap<Witness, Said>();
        var json = JsonMapper.shared().readTree(row.getString("said"));
        json.propertyStream().forEach(witness -> {
            var value = witness.getValue();
            said.put(
                    witness(witness.getKey()),
                    new Said(
                            LocalDate.parse(value.path("day").asString()),
                            Money.ofCents(value.path("amount").asLong()),
                            Money.ofCents(value.path("credited").asLong()),
                            Money.ofCents(value.path("commission").asLong()),
                            value.path("times").asLong(),
                            about(value)));
        });
        return new ComparedRequest(
                row.getString("request_no"),
                row.getString("project_no"),
                row.getObject("period", Integer.class),
                row.getString("kind"),
                said,
                place(row));
    }

    /** The repayment as the witness names it; of a number that names another one, its project alone. */
    private static String about(JsonNode said) {
        var project = said.path("project").asString("no project");
        return said.path("period").isNull()
                ? project
                : project + "-" + said.path("period").asInt();
    }

    static Long place(ResultSet row) throws SQLException {
        return row.getObject("place", Long.class);
    }

    private static Money cents(ResultSet row, String column) throws SQLException {
        return Money.ofCents(row.getLong(column));
    }

    private static Witness witness(String word) {
        return Set.of(Witness.values()).stream()
                .filter(witness -> witness.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
