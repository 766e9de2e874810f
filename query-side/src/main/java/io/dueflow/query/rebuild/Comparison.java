package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares tables in use, row by row, with what the events make of them; of columns, those that both have. */
@Component
class Comparison {

    /** The most of a table that are listed; all are counted. */
    private static final int MOST_LISTED = 20;

    /**
     * Sums do not depend on the order. A row's hash adds up those of its columns, so rows that have exchanged values have the
     * same sum; what is hashed once more has not.
     */
    private static final String SUM = """
            select concat_ws(' ', count(*), sum(hash), sum(hashint8extended(hash, 0)))
            from (select hash_record_extended(row(%2$s), 0) as hash from %1$s t where not (%3$s) offset 0) rows""";

    private static final String DIFFERING = """
            with in_use as (select jsonb_build_object(%4$s) as key, row(%2$s)::text as content, to_jsonb(t) as data
                from public.%1$s t where not (%3$s)),
              rebuilt as (select jsonb_build_object(%4$s) as key, row(%2$s)::text as content, to_jsonb(t) as data
                from rebuild.%1$s t where not (%3$s))
            select count(*) over (), coalesce(i.key, r.key)::text, i.data::text, r.data::text
            from in_use i full join rebuilt r on i.key = r.key
            where i.content is distinct from r.content
            order by coalesce(i.key, r.key) limit %5$d""";

    /** @param differing of how many rows those are listed */
    record Result(long differing, List<Difference> listed) {}

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    Comparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.catalogue = new Catalogue(jdbc);
    }

    /** All within the caller's transaction, which has to see one moment. */
    Result of(Collection<ReadModel.Table> tables) {
        var differing = 0L;
        var listed = new ArrayList<Difference>();
        for (var table : tables) {
            var ofTable = of(table);
            differing += ofTable.differing();
            listed.addAll(ofTable.listed());
        }
        return new Result(differing, listed);
    }

    private Result of(ReadModel.Table table) {
        var nothing = table.nothing().isEmpty() ? "false" : table.nothing();
        var columns = catalogue.sharedColumns(table.value()).stream()
                .filter(column -> Stream.of(table.free()).noneMatch(column::equals))
                .toList();
        if (sum("public." + table.value(), columns, nothing)
                .equals(sum("rebuild." + table.value(), columns, nothing))) {
            return new Result(0, List.of());
        }
        var content = columns.stream().map("t."::concat).collect(Collectors.joining(", "));
        var key = catalogue.keyColumns(table.value()).stream()
                .map("'%1$s', t.%1$s"::formatted)
                .collect(Collectors.joining(", "));
        var count = new long[1];
        var listed =
                jdbc.query(DIFFERING.formatted(table.value(), content, nothing, key, MOST_LISTED), (row, number) -> {
                    count[0] = row.getLong(1);
                    return new Difference(table.value(), row.getString(2), row.getString(3), row.getString(4), null);
                });
        return new Result(count[0], listed);
    }

    private String sum(String table, List<String> columns, String nothing) {
        var plain = catalogue.plainColumns(table);
        var row = columns.stream()
                .map(column -> plain.contains(column) ? "t." + column : "t." + column + "::text")
                .collect(Collectors.joining(", "));
        return jdbc.queryForObject(SUM.formatted(table, row, nothing), String.class);
    }
}
