package io.dueflow.reconciliation.pass;

import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import io.dueflow.messages.bank.statement.StatementRefused;
import io.dueflow.messages.reconciliation.EndDayConfirmation;
import io.dueflow.messages.reconciliation.RequestDayConfirmation;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the bank that a day reconciles: written down first, then sent. Where the bank does not answer it stays requested,
 * and the next pass over the day says it again.
 */
final class DayConfirmation {

    private static final Logger LOG = LoggerFactory.getLogger(DayConfirmation.class);

    private final BankStatements statements;
    private final PassCommands commands;

    DayConfirmation(BankStatements statements, PassCommands commands) {
        this.statements = statements;
        this.commands = commands;
    }

    void confirm(LocalDate date) {
        commands.send(new RequestDayConfirmation(date));
        try {
            statements.confirm(date);
            commands.send(new EndDayConfirmation(date, null));
        } catch (StatementRefused e) {
            commands.send(new EndDayConfirmation(date, e.getMessage()));
        } catch (StatementOutcomeUnknown e) {
            LOG.warn(
                    "whether the bank knows that {} reconciles is unknown, it is told again: {}", date, e.getMessage());
        }
    }
}
