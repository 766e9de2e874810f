package io.dueflow.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Holds whoever comes to a certain write by a lock in the database, so that a process can be killed in the middle of it. */
final class HeldWrites implements AutoCloseable {

    private static final int LOCK = 4_711;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Connection database;
    private int writes;

    HeldWrites(Connection database) throws SQLException {
        this.database = database;
        execute("select pg_advisory_lock(" + LOCK + ")");
        execute("""
                create function held() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock(%d); return new; end $$""".formatted(LOCK));
    }

    /** @param row in SQL, of the new row */
    void hold(String table, String row) throws SQLException {
        execute("create trigger held before insert on %s for each row when (%s) execute function held()"
                .formatted(table, row));
        writes++;
    }

    /**
     * Lets some of the writes through and holds the next one, however late anybody looks.
     *
     * @param row in SQL, of the new row
     */
    void holdAfter(int writes, String table, String row) throws SQLException {
        execute("create sequence let_through");
        hold(table, "%s and nextval('let_through') > %d".formatted(row, writes));
    }

    /** Until each of these writes is held. */
    void await() throws SQLException, InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (held() < writes) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("only %d of %d writes are held".formatted(held(), writes));
            }
            Thread.sleep(20);
        }
    }

    private int held() throws SQLException {
        var waiting =
                "select count(*) from pg_locks where locktype = 'advisory' and objid = " + LOCK + " and not granted";
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(waiting)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets go what is held, and holds nothing any more. */
    @Override
    public void close() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ")");
        execute("drop function held cascade");
        database.close();
    }
}
