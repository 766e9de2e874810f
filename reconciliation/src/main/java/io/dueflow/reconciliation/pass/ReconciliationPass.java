package io.dueflow.reconciliation.pass;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.reconciliation.ReconcileDay;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.messages.reconciliation.TakeStatement;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.ours.LostEvents;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;

/**
 * One comparison of a date with the bank's statement, from the statement to the confirmation. Killed anywhere, it is
 * repeated from the beginning, and changes nothing twice.
 */
public final class ReconciliationPass {

    private final BankStatements statements;
    private final DataSource dataSource;
    private final DayComparison comparison;
    private final BreakBook breaks;
    private final ReadModels readModels;
    private final ReconciliationRows rows;
    private final DayConfirmation confirmation;
    private final PassCommands commands;
    private final Clock clock;

    public ReconciliationPass(
            BankStatements statements,
            DataSource dataSource,
            Serializer eventSerializer,
            ReconciliationRows rows,
            JointCommands joint,
            CommandGateway commands,
            QueryGateway queries,
            int mostBreaks,
            Clock clock) {
        this.statements = statements;
        this.dataSource = dataSource;
        this.comparison = new DayComparison(dataSource, eventSerializer, mostBreaks);
        this.breaks = new BreakBook(rows, joint, mostBreaks);
        this.readModels = new ReadModels(queries);
        this.rows = rows;
        this.commands = new PassCommands(commands);
        this.confirmation = new DayConfirmation(statements, this.commands);
        this.clock = clock;
    }

    /**
     * @param file a statement that came by another way, or null to have the bank asked for it
     * @return how the day stands now
     * @throws NotReconciled where it could not be compared
     * @throws io.dueflow.messages.bank.statement.StatementNotTaken where the statement cannot be had or is not sound
     */
    public DayRow run(LocalDate date, Path file) throws InterruptedException {
        var day = BankDay.of(date, clock.instant());
        if (!day.horizon().isAfter(day.start())) {
            throw new NotReconciled(date + " has not begun yet.");
        }
        try (var only = OnlyPass.over(date, dataSource)) {
            return run(day, file, only);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection could be had to compare " + date, e);
        }
    }

    private DayRow run(BankDay day, Path file, OnlyPass only) throws InterruptedException {
        var date = day.date();
        readModels.awaitCaughtUp();
        var compared = compare(day, file);
        var source = file == null ? StatementSource.BANK : StatementSource.FILE;
        var statement = compared.statement();
        only.requireHeld();
        commands.send(new TakeStatement(
                date, source, statement.lines(), statement.sum(), statement.sha256(), statement.closed()));
        breaks.note(date, compared);
        readModels.awaitCaughtUp();
        only.requireHeld();
        var open = (int) rows.day(date).orElseThrow().openBreaks();
        commands.send(new ReconcileDay(date, compared.totals(), open));
        if (open == 0 && statement.closed() && source == StatementSource.BANK && breaks.restOnTheBank(date)) {
            confirmation.confirm(date);
        }
        readModels.awaitCaughtUp();
        return rows.day(date).orElseThrow();
    }

    private Compared compare(BankDay day, Path file) throws InterruptedException {
        try {
            return comparison.compare(day, taker -> statement(day.date(), file, taker), breaks.beside(day.date()));
        } catch (LostEvents e) {
            throw new NotReconciled(e.getMessage());
        } catch (SQLException e) {
            throw new IllegalStateException("the comparison of " + day.date() + " failed in the database", e);
        }
    }

    private StatementTotals statement(LocalDate date, Path file, Consumer<StatementLine> taker) {
        if (file == null) {
            return statements.download(date, taker);
        }
        try (var in = Files.newInputStream(file)) {
            return statements.read(date, in, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
