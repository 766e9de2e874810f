package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of models once more, in the schema rebuild. Every method works within the caller's transaction. */
@Component
class ShadowTables {

    /** Names are looked for there first, so the same statements fill and ask these tables. */
    private static final String LOOK_HERE_FIRST = "set local search_path to rebuild, public";

    private static final String HAND_OVER = "select set_config('dueflow.change', ?, true)";

    /** Within a block a commit is refused; it would end the transaction that takes everything back. */
    private static final String CHANGE = "do $$ begin execute current_setting('dueflow.change'); end $$";

    private static final String SET = "select set_config(?, ?, false)";

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    ShadowTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.catalogue = new Catalogue(jdbc);
    }

    void enter() {
        jdbc.execute(LOOK_HERE_FIRST);
    }

    /**
     * Makes them anew and empty, with the views that show them.
     *
     * @param change statements that change them, or null
     * @return what makes the indexes and keys that it has left out
     */
    List<String> create(List<ReadModel.Table> tables, String change) {
        var settings = catalogue.settings();
        var names = tables.stream().map(ReadModel.Table::value).toList();
        drop();
        jdbc.execute("create schema rebuild");
        names.forEach(this::createTable);
        createViews(names);
        if (change != null) {
            change(names, change, settings);
        }
        var later = new ArrayList<String>();
        tables.stream().filter(ReadModel.Table::keyedLast).forEach(table -> later.addAll(dropKeys(table.value())));
        names.forEach(name -> later.addAll(catalogue.indexes(Catalogue.SHADOW, name)));
        catalogue.shadowIndexNames().forEach(index -> jdbc.execute("drop index " + index));
        return later;
    }

    private List<String> dropKeys(String table) {
        var keys = catalogue.keys(Catalogue.SHADOW, table);
        keys.forEach(key -> jdbc.execute("alter table rebuild.%s drop constraint %s".formatted(table, key.name())));
        return keys.stream().map(Catalogue.Key::definition).toList();
    }

    private void createTable(String table) {
        jdbc.execute("create table rebuild.%1$s (like public.%1$s including all excluding indexes)".formatted(table));
        catalogue.storage(table).forEach(jdbc::execute);
        catalogue.keys("public", table).forEach(key -> jdbc.execute(key.definition()));
        catalogue.grants(table).forEach(jdbc::execute);
        catalogue.indexes("public", table).stream()
                .map(index -> index.replaceFirst(" ON public\\.", " ON rebuild."))
                .forEach(jdbc::execute);
    }

    private void createViews(List<String> tables) {
        var views = catalogue.views(tables);
        enter();
        for (var view : views) {
            jdbc.execute("create view rebuild.%s as %s".formatted(view.name(), view.definition()));
            catalogue.grants(view.name()).forEach(jdbc::execute);
        }
    }

    /** @param settings as they are to be again: what the statements set would stay with the connection of a pool */
    private void change(List<String> tables, String change, Map<String, String> settings) {
        var before = catalogue.fingerprint();
        jdbc.execute("set local search_path to rebuild");
        try {
            jdbc.queryForObject(HAND_OVER, String.class, change);
            jdbc.execute(CHANGE);
            setBack(settings);
        } catch (DataAccessException e) {
            throw new BadSchemaChange(e.getMostSpecificCause().getMessage());
        }
        enter();
        if (!before.equals(catalogue.fingerprint())) {
            throw new BadSchemaChange("it changes the schema public, which is in use");
        }
        var after = new TreeSet<>(catalogue.shadowTables());
        if (!after.equals(new TreeSet<>(tables))) {
            throw new BadSchemaChange("it leaves the tables %s, and not %s".formatted(after, new TreeSet<>(tables)));
        }
    }

    private void setBack(Map<String, String> settings) {
        var changed = catalogue.settings();
        changed.entrySet().removeAll(settings.entrySet());
        changed.keySet().forEach(name -> jdbc.queryForObject(SET, String.class, name, settings.get(name)));
    }

    void makeIndexes(List<String> indexes) {
        jdbc.execute("set local maintenance_work_mem = '128MB'");
        indexes.forEach(jdbc::execute);
    }

    /** Counts what they hold, so that the questions that they will be asked are planned well from the first one on. */
    void analyze() {
        catalogue.shadowTables().forEach(table -> jdbc.execute("analyze rebuild." + table));
    }

    /** Of rows that stand in a table more than once because its key is made last, one is kept. */
    void removeRepeated(List<ReadModel.Table> tables) {
        tables.stream()
                .filter(ReadModel.Table::keyedLast)
                .map(ReadModel.Table::value)
                .forEach(table ->
                        jdbc.execute("delete from rebuild.%1$s a using rebuild.%1$s b where a.ctid > b.ctid and %2$s"
                                .formatted(table, sameKey(table, "a.%1$s = b.%1$s"))));
    }

    private String sameKey(String table, String sameColumn) {
        return catalogue.keyColumns(table).stream().map(sameColumn::formatted).collect(Collectors.joining(" and "));
    }

    /** Nobody reads or writes those in use from now on, until the transaction ends. */
    void lockThoseInUse(List<ReadModel.Table> tables) {
        jdbc.execute("lock table %s in access exclusive mode".formatted(inUse(names(tables))));
    }

    /** Puts them in the place of those in use, which are gone with that. */
    void replaceThoseInUse(List<ReadModel.Table> tables) {
        tables.forEach(this::keepWhatIsFree);
        var names = names(tables);
        var views = catalogue.views(names);
        if (!views.isEmpty()) {
            jdbc.execute("drop view "
                    + inUse(views.stream().map(Catalogue.View::name).toList()));
        }
        jdbc.execute("drop table " + inUse(names));
        names.forEach(table -> jdbc.execute("alter table rebuild.%s set schema public".formatted(table)));
        catalogue
                .shadowViews()
                .forEach(view -> jdbc.execute("alter view rebuild.%s set schema public".formatted(view)));
    }

    /** What does not follow from the events is taken over. */
    private void keepWhatIsFree(ReadModel.Table table) {
        for (var column : table.free()) {
            jdbc.update(
                    "update rebuild.%1$s n set %2$s = o.%2$s from public.%1$s o where %3$s and n.%2$s is distinct from o.%2$s"
                            .formatted(
                                    table.value(),
                                    column,
                                    sameKey(table.value(), "n.%1$s is not distinct from o.%1$s")));
        }
    }

    void drop() {
        jdbc.execute("drop schema if exists rebuild cascade");
    }

    private static List<String> names(List<ReadModel.Table> tables) {
        return tables.stream().map(ReadModel.Table::value).toList();
    }

    private static String inUse(List<String> names) {
        return names.stream().map(name -> "public." + name).collect(Collectors.joining(", "));
    }
}
