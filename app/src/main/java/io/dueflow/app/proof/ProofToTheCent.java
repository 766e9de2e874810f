package io.dueflow.app.proof;

import io.dueflow.app.books.EventsInOrder;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementNotTaken;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Proves that what was frozen is credited, commission, released or still frozen, over the bank's statements, the events,
 * the read models and the messages. It holds a connection to the database meanwhile, and no lock.
 */
@Component
class ProofToTheCent {

    /** Of each sort of difference. */
    static final int LISTED = 50;

    /** Each day is a statement to be downloaded. */
    static final int DAYS = 400;

    private final DataSource database;
    private final EventWitness events;
    private final BankWitness bank;
    private final Clock clock;

    ProofToTheCent(DataSource database, EventsInOrder events, BankStatements statements, Clock clock) {
        this.database = database;
        this.events = new EventWitness(events);
        this.bank = new BankWitness(statements);
        this.clock = clock;
    }

    CentProof prove(ProofRange asked) throws SQLException {
        try (var connection = database.getConnection();
                var tables = new ProofTables(connection)) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            events.tell(asked, tables.events()::add, tables.repaid()::add);
            tables.events().flush();
            tables.repaid().flush();
            new ReadModelWitness(jdbc).tell(asked);
            var range = asked.beginning() ? sinceFirstMovement(asked, jdbc) : asked;
            var silent = new EnumMap<Witness, String>(Witness.class);
            hearBank(range.from(), range.to(), tables, silent);
            var comparison = new Comparison(jdbc, range, LISTED);
            if (!silent.containsKey(Witness.BANK) && !range.beginning() && comparison.anythingOverMidnight()) {
                hearBank(range.dayBefore(), range.dayBefore(), tables, silent);
                hearBank(range.dayAfter(), range.dayAfter(), tables, silent);
                comparison = new Comparison(jdbc, range, LISTED);
            }
            return compared(range, comparison, new MessageWitness(jdbc, range), silent);
        }
    }

    private CentProof compared(
            ProofRange range, Comparison comparison, MessageWitness messages, Map<Witness, String> silent) {
        var first = messages.first();
        if (first.isEmpty()) {
            silent.put(Witness.MESSAGES, "no message was ever written");
        }
        var speaking = EnumSet.of(Witness.EVENTS, Witness.READ_MODELS);
        if (!silent.containsKey(Witness.BANK)) {
            speaking.add(Witness.BANK);
        }
        var told = first.map(messages::told).orElse(null);
        var toldWrongly =
                first.map(place -> messages.differences(place, LISTED)).orElseGet(Comparison.Found::new);
        return new CentProof(
                range,
                comparison.sums(),
                speaking,
                silent,
                bank.supported() && silent.containsKey(Witness.BANK),
                told,
                List.of(comparison.requests(speaking), comparison.freezes(), toldWrongly));
    }

    /** One day that cannot be had leaves the bank without a word on all of them. */
    private void hearBank(LocalDate from, LocalDate to, ProofTables tables, Map<Witness, String> silent)
            throws SQLException {
        if (silent.containsKey(Witness.BANK)) {
            return;
        }
        if (!bank.supported()) {
            silent.put(Witness.BANK, "the bank offers no statements");
            return;
        }
        if (from.plusDays(DAYS).isBefore(to)) {
            silent.put(Witness.BANK, "more than " + DAYS + " days; prove them part by part");
            return;
        }
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            try {
                bank.tell(day, tables.bank()::add);
            } catch (StatementNotTaken e) {
                tables.forgetBank();
                silent.put(Witness.BANK, "the statement of " + day + ": " + e.getMessage());
                return;
            }
        }
        tables.bank().flush();
    }

    private ProofRange sinceFirstMovement(ProofRange asked, JdbcClient jdbc) {
        var today = Shanghai.dateOf(clock.instant());
        return jdbc.sql("select coalesce(min(day), :today), greatest(max(day), :today) from proof_movement")
                .param("today", today)
                .query((row, number) ->
                        asked.between(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .single();
    }
}
