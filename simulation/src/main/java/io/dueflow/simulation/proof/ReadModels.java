package io.dueflow.simulation.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of all read models as text, but for what each projection takes anew. */
public final class ReadModels {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in (
              'domain_event_entry', 'snapshot_event_entry', 'token_entry', 'saga_entry', 'association_value_entry',
              'scheduled_tasks', 'keyed_saga', 'bank_outstanding', 'flyway_schema_history')
            order by 1""";
    /** A total that has come down to nothing may stay or may never have been written. */
    private static final Map<String, String> KEPT =
            Map.of("installment_total", " where r.installments <> 0", "attempt_total", " where r.attempts <> 0");

    private final JdbcTemplate jdbc;
    private List<String> tables;

    public ReadModels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The installments that they show as repaid, by project and period. */
    public Set<String> repaid() {
        return new TreeSet<>(jdbc.queryForList(
                "select project_no || '-' || period from repayment_plan where status = 'REPAID'", String.class));
    }

    public Map<String, List<String>> rows() {
        if (tables == null) {
            tables = jdbc.queryForList(TABLES, String.class);
        }
        var rows = new TreeMap<String, List<String>>();
        tables.forEach(table -> rows.put(
                table,
                jdbc.queryForList(
                        "select (to_jsonb(r) - 'opened_horizon' - 'swept_horizon')::text from %s r%s order by 1"
                                .formatted(table, KEPT.getOrDefault(table, "")),
                        String.class)));
        return rows;
    }
}
