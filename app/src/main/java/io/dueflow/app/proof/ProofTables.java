package io.dueflow.app.proof;

import io.dueflow.app.proof.Rows.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the witnesses say, request by request, in temporary tables of one connection: a million repayments are too many
 * for the heap, and the database compares them as it would compare anything.
 */
final class ProofTables implements AutoCloseable {

    private static final List<String> CREATE = List.of("""
            create temporary table proof_movement (
              witness    text    not null,
              request_no text    not null collate "C",
              project_no text    collate "C",
              period     integer,
              kind       text    not null,
              day        date    not null,
              amount     bigint  not null,
              credited   bigint  not null,
              commission bigint  not null,
              place      bigint)""", """
            create temporary table proof_repaid (
              place      bigint  primary key,
              project_no text    not null collate "C",
              period     integer not null,
              day        date    not null,
              amount     bigint  not null)""");

    private final Connection connection;
    private final Rows<Movement> bank;
    private final Rows<Movement> events;
    private final Rows<Repaid> repaid;

    ProofTables(Connection connection) throws SQLException {
        this.connection = connection;
        close();
        for (var statement : CREATE) {
            execute(statement);
        }
        bank = movements(Witness.BANK);
        events = movements(Witness.EVENTS);
        repaid = new Rows<>(
                connection,
                "insert into proof_repaid select * from unnest(?::bigint[], ?::text[], ?::integer[], ?::date[], ?::bigint[])",
                List.of(
                        new Column<>("bigint", Repaid::place),
                        new Column<>("text", Repaid::projectNo),
                        new Column<>("integer", Repaid::period),
                        new Column<>("date", Repaid::day),
                        new Column<>("bigint", row -> row.amount().cents())));
    }

    Rows<Movement> bank() {
        return bank;
    }

    Rows<Movement> events() {
        return events;
    }

    Rows<Repaid> repaid() {
        return repaid;
    }

    /** Forgets the bank's statements, where one of them could not be had. */
    void forgetBank() throws SQLException {
        bank.forget();
        execute("delete from proof_movement where witness = '" + Witness.BANK.word() + "'");
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists proof_movement, proof_repaid, proof_request");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Rows<Movement> movements(Witness witness) {
        return new Rows<>(
                connection,
                "insert into proof_movement select '" + witness.word() + """
                        ', m.* from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::date[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[]) m""",
                List.of(
                        new Column<>("text", Movement::requestNo),
                        new Column<>("text", Movement::projectNo),
                        new Column<>("integer", Movement::period),
                        new Column<>("text", row -> row.kind().name()),
                        new Column<>("date", Movement::day),
                        new Column<>("bigint", row -> row.amount().cents()),
                        new Column<>("bigint", row -> row.credited().cents()),
                        new Column<>("bigint", row -> row.commission().cents()),
                        new Column<>("bigint", Movement::place)));
    }
}
