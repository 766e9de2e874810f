package io.dueflow.reconciliation.statement;

import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.money.Money;
import io.dueflow.reconciliation.match.Payouts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Takes the lines of a statement into a temporary table of one connection, as fast as PostgreSQL can copy and without
 * keeping them in memory. The table is made with the first line, so that the transaction has no snapshot while a slow bank
 * prepares its statement.
 */
public final class StatementTable {

    private static final String CREATE = """
            create temporary table statement_line (
              request_no        varchar(250) collate "C" not null,
              number            bigint  not null,
              entry             text    not null,
              freeze_request_no text,
              project_no        text,
              user_no           text,
              amount            bigint  not null,
              commission        bigint  not null,
              payouts           text    not null,
              booked            boolean not null,
              bank_code         text
            ) on commit drop""";

    private static final String COPY = "copy pg_temp.statement_line from stdin";
    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final String NULL = "\\N";

    private final Connection connection;
    private final StringBuilder waiting = new StringBuilder();
    private CopyIn copying;

    public StatementTable(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException where the database fails */
    public void take(StatementLine line) {
        try {
            begin();
            write(line);
            if (waiting.length() > BYTES_AT_ONCE) {
                send();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the statement could not be taken into the database", e);
        }
    }

    /** Ends the copying; a statement without lines is a table without rows. */
    public void close() throws SQLException {
        begin();
        send();
        copying.endCopy();
    }

    private void begin() throws SQLException {
        if (copying == null) {
            try (var statement = connection.createStatement()) {
                statement.execute(CREATE);
            }
            copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        }
    }

    private void send() throws SQLException {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copying.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    private void write(StatementLine line) {
        text(line.requestNo()).append('\t');
        waiting.append(line.number()).append('\t');
        waiting.append(line.entry()).append('\t');
        text(line.freezeRequestNo()).append('\t');
        text(line.projectNo()).append('\t');
        text(line.userNo()).append('\t');
        waiting.append(line.amount().cents()).append('\t');
        waiting.append(line.commission().cents()).append('\t');
        text(payoutsOf(line).text()).append('\t');
        waiting.append(line.booked()).append('\t');
        text(line.bankCode()).append('\n');
    }

    private static Payouts payoutsOf(StatementLine line) {
        if (line.payouts().isEmpty()) {
            return Payouts.NONE;
        }
        var byUser = new TreeMap<String, Money>();
        for (StatementPayout payout : line.payouts()) {
            byUser.merge(payout.userNo(), payout.amount(), Money::plus);
        }
        return Payouts.of(byUser);
    }

    private StringBuilder text(String text) {
        if (text == null) {
            return waiting.append(NULL);
        }
        return text.chars().anyMatch(StatementTable::isSpecial) ? escaped(text) : waiting.append(text);
    }

    private static boolean isSpecial(int character) {
        return character == '\\' || character == '\t' || character == '\n' || character == '\r';
    }

    private StringBuilder escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> waiting.append("\\\\");
                case '\t' -> waiting.append("\\t");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                default -> waiting.append(text.charAt(i));
            }
        }
        return waiting;
    }
}
