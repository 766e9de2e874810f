package io.dueflow.query.rebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL knows about tables, as statements that make the same again in the schema rebuild. */
final class Catalogue {

    static final String SHADOW = "rebuild";

    private static final String STORAGE = """
            select format('alter table rebuild.%I set (%s)', relname, array_to_string(reloptions, ', '))
            from pg_class where relnamespace = 'public'::regnamespace and relname = ? and reloptions is not null""";

    private static final String KEYS = """
            select k.conname as name, format('alter table rebuild.%I add constraint %I %s', c.relname, k.conname,
              pg_get_constraintdef(k.oid)) as definition
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = ?::regnamespace and c.relname = ? and k.contype in ('p', 'u')
            order by k.contype""";

    /** The definitions name the table with its schema, and the index without. */
    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = ?::regnamespace and c.relname = ?
              and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
            order by i.indexrelid""";

    private static final String INDEX_NAMES = """
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'rebuild'::regnamespace
              and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)""";

    private static final String GRANTS = """
            select format('grant %s on rebuild.%I to %s', g.privilege_type, c.relname,
              case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
            from pg_class c cross join aclexplode(c.relacl) g
            where c.relnamespace = 'public'::regnamespace and c.relname = ?""";

    /** Those that show a table, and those that show these; whoever shows another comes after it. */
    private static final String VIEWS = """
            with recursive showing (oid, step) as (
              select r.ev_class, 1 from pg_class t
                join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = t.oid
                  and d.classid = 'pg_rewrite'::regclass
                join pg_rewrite r on r.oid = d.objid and r.ev_class <> t.oid
              where t.relnamespace = 'public'::regnamespace and t.relname = any (?)
              union
              select r.ev_class, s.step + 1 from showing s
                join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = s.oid
                  and d.classid = 'pg_rewrite'::regclass
                join pg_rewrite r on r.oid = d.objid and r.ev_class <> s.oid)
            select v.relname, pg_get_viewdef(v.oid) as definition
            from showing s join pg_class v using (oid) group by v.oid, v.relname order by max(s.step), v.oid""";

    private static final String NAMES = """
            select relname from pg_class where relnamespace = ?::regnamespace and relkind = ?::"char" order by oid""";

    private static final String SHARED_COLUMNS = """
            select n.attname from pg_attribute o join pg_attribute n using (attname)
            where o.attrelid = ('public.' || ?)::regclass and n.attrelid = ('rebuild.' || ?)::regclass
              and o.attnum > 0 and n.attnum > 0 and not o.attisdropped and not n.attisdropped
            order by o.attnum""";

    /** Of types whose values are equal exactly where their texts are. */
    private static final String PLAIN_COLUMNS = """
            select attname from pg_attribute
            where attrelid = ?::regclass and atttypid = any ('{varchar, text, int8, int4, int2, bool, date,
              timestamptz}'::regtype[])""";

    private static final String KEY_COLUMNS = """
            select a.attname from pg_attribute a join (
              select indrelid, indkey from pg_index
              where indrelid = ('public.' || ?)::regclass and indisunique and indpred is null
              order by not indisprimary limit 1) k on a.attrelid = k.indrelid and a.attnum = any (k.indkey)
            order by array_position(k.indkey::int2[], a.attnum)""";

    private static final String FINGERPRINT = """
            select md5(string_agg(concat_ws('/', c.oid, c.relname, c.relfilenode, c.reloptions, a.attname, a.atttypid,
              a.atttypmod, a.attnotnull, a.attisdropped), ',' order by c.oid, a.attnum))
            from pg_class c left join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace""";

    /** Two that say who the connection is are not among those that are shown. */
    private static final String SETTINGS = """
            select name, setting from pg_settings
            union all select 'role', current_setting('role')
            union all select 'session_authorization', session_user""";

    record View(String name, String definition) {}

    /** @param definition a statement that makes it in the schema rebuild */
    record Key(String name, String definition) {}

    private final JdbcTemplate jdbc;

    Catalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> storage(String table) {
        return jdbc.queryForList(STORAGE, String.class, table);
    }

    List<Key> keys(String schema, String table) {
        return jdbc.query(
                KEYS, (row, number) -> new Key(row.getString("name"), row.getString("definition")), schema, table);
    }

    List<String> grants(String tableOrView) {
        return jdbc.queryForList(GRANTS, String.class, tableOrView);
    }

    /** Indexes that no constraint has brought along. */
    List<String> indexes(String schema, String table) {
        return jdbc.queryForList(INDEXES, String.class, schema, table);
    }

    List<String> shadowIndexNames() {
        return jdbc.queryForList(INDEX_NAMES, String.class);
    }

    List<View> views(Collection<String> tables) {
        return jdbc.query(VIEWS, (row, number) -> new View(row.getString(1), row.getString(2)), (Object)
                tables.toArray(String[]::new));
    }

    List<String> shadowTables() {
        return jdbc.queryForList(NAMES, String.class, SHADOW, "r");
    }

    List<String> shadowViews() {
        return jdbc.queryForList(NAMES, String.class, SHADOW, "v");
    }

    /** Of a table as it is in use and as it is filled anew. */
    List<String> sharedColumns(String table) {
        return jdbc.queryForList(SHARED_COLUMNS, String.class, table, table);
    }

    /** Those that may be hashed as they are, which costs a fraction of making a text of each first. */
    Set<String> plainColumns(String schemaAndTable) {
        return Set.copyOf(jdbc.queryForList(PLAIN_COLUMNS, String.class, schemaAndTable));
    }

    List<String> keyColumns(String table) {
        return jdbc.queryForList(KEY_COLUMNS, String.class, table);
    }

    /** Another one, if anything about the schema public has changed. */
    String fingerprint() {
        return jdbc.queryForObject(FINGERPRINT, String.class);
    }

    /** What is set for this connection, be it until the transaction ends or for whoever has it next. */
    Map<String, String> settings() {
        return jdbc.query(SETTINGS, row -> {
            var settings = new HashMap<String, String>();
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
            return settings;
        });
    }
}
