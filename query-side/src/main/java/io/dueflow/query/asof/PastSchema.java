package io.dueflow.query.asof;

import io.dueflow.query.rebuild.DeclaredModels;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Schemas with tables like those of the read models, in which no row is ever committed. Their shape follows that of the
 * read models: it is compared whenever those are not the tables any more that they were, and what differs is made anew.
 */
@Component
class PastSchema {

    /** By the index of names, since it is asked before each question. Views are made anew with their tables. */
    private static final String OIDS = """
            select array_agg(oid order by oid)::text from pg_class
            where relname = any (?::name[]) and relnamespace = 'public'::regnamespace""";

    private static final String SHAPE = """
            select md5(string_agg(line, ' ' order by line)) from (
              select concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation,
                  a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) line
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relkind = 'r' and %1$s
              union all
              select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
                where i.indisunique and %1$s
              union all
              select c.relname || ' ' || pg_get_viewdef(c.oid) from pg_class c where c.relkind = 'v' and %1$s) shape""";

    private static final String TABLES = "select c.relname from pg_class c where c.relkind = 'r' and %s order by 1";

    private static final String FOR_SEARCHES = """
            select string_agg(i.indexrelid::regclass::text, ', ') from pg_index i join pg_class c on c.oid = i.indrelid
            where not i.indisunique and c.relnamespace = to_regnamespace(?)""";

    /** The definitions name the table with its schema, and the index without. */
    private static final String SEARCHABLE = """
            select replace(pg_get_indexdef(i.indexrelid), ' ON public.', format(' ON %I.', ?))
            from pg_index i join pg_class c on c.oid = i.indrelid
            where not i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname = any (?::name[])""";

    private static final String VIEWS = """
            select format('create view %%I as %%s', c.relname, pg_get_viewdef(c.oid))
            from pg_class c where c.relkind = 'v' and %s order by c.oid""";

    private static final String KNOWN = "select obj_description(to_regnamespace(?)::oid, 'pg_namespace')";

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('dueflow.as_of'))";

    private final DeclaredModels models;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    PastSchema(DeclaredModels models, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.models = models;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Makes sure that the slot's schema is like the read models. */
    void prepare(Slot slot) {
        Object tables = models.tables().toArray(String[]::new);
        var now = jdbc.queryForObject(OIDS, String.class, tables);
        if (!now.equals(seen.get(slot.schema()))) {
            transactions.executeWithoutResult(transaction -> follow(slot.schema()));
            slot.reconnect();
            seen.put(slot.schema(), now);
        }
    }

    /** Views show read models only; any other table has to be seen as it is, not as an empty one. */
    private String ofReadModels(String query) {
        var tables = models.tables().stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
        return query.formatted(
                "c.relnamespace = 'public'::regnamespace and (c.relkind = 'v' or c.relname in (%s))".formatted(tables));
    }

    private void follow(String schema) {
        jdbc.query(ONE_AT_A_TIME, row -> {});
        jdbc.execute("set local search_path to public");
        var shape = jdbc.queryForObject(ofReadModels(SHAPE), String.class);
        if (!shape.equals(jdbc.queryForObject(KNOWN, String.class, schema))) {
            var tables = jdbc.queryForList(ofReadModels(TABLES), String.class);
            var views = jdbc.queryForList(ofReadModels(VIEWS), String.class);
            jdbc.execute("drop schema if exists %1$s cascade; create schema %1$s; comment on schema %1$s is '%2$s'"
                    .formatted(schema, shape));
            jdbc.execute("set local search_path to %s, public".formatted(schema));
            tables.forEach(table -> jdbc.execute(like(schema, table)));
            leaveOutIndexes(schema);
            views.forEach(jdbc::execute);
        }
    }

    /** Unlogged, since nothing in it is worth a log; swept by whoever fills it, when much is left over. */
    private static String like(String schema, String table) {
        return "create unlogged table %s.%s (like public.%s including all) with (autovacuum_enabled = false)"
                .formatted(schema, table, table);
    }

    /** Of the rows of one question few are searched. Those of a whole book get their indexes when all are there. */
    private void leaveOutIndexes(String schema) {
        var indexes = jdbc.queryForObject(FOR_SEARCHES, String.class, schema);
        if (indexes != null) {
            jdbc.execute("drop index " + indexes);
        }
    }

    /** Makes the tables' indexes that only serve searches, for the rest of the transaction that will be rolled back. */
    void makeSearchable(String schema, Collection<String> tables) {
        jdbc.queryForList(SEARCHABLE, String.class, schema, tables.toArray(String[]::new))
                .forEach(jdbc::execute);
    }
}
