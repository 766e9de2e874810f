package io.dueflow.reconciliation.running;

import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.money.Money;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The statements of generated days; a day that was not generated has no lines. */
final class WrittenStatements implements BankStatements {

    private final Map<LocalDate, GeneratedDay> days = new HashMap<>();
    private final List<LocalDate> confirmed = new ArrayList<>();
    private boolean silent;
    private long interruptedLine;
    private Runnable interruption;

    void add(GeneratedDay day) {
        give(day.date(), day);
    }

    /** What the bank tells of a date from now on, whatever it lists. */
    void give(LocalDate date, GeneratedDay day) {
        days.put(date, day);
    }

    /** The bank does not answer to the next confirmation, though it takes note of it. */
    void silentOnce() {
        silent = true;
    }

    /** Something happens before a line of the next statement is told. */
    void onceBeforeLine(long number, Runnable happening) {
        interruptedLine = number;
        interruption = happening;
    }

    List<LocalDate> confirmed() {
        return confirmed;
    }

    @Override
    public boolean supported() {
        return true;
    }

    @Override
    public StatementTotals download(LocalDate date, Consumer<StatementLine> taker) {
        var day = days.get(date);
        return day == null
                ? new StatementTotals(date, 0, Money.ZERO, "empty", true)
                : day.statement(line -> {
                    interrupt(line.number());
                    taker.accept(line);
                });
    }

    private void interrupt(long number) {
        if (number == interruptedLine) {
            interruptedLine = 0;
            interruption.run();
        }
    }

    @Override
    public StatementTotals read(LocalDate date, InputStream file, Consumer<StatementLine> taker) {
        return download(date, taker);
    }

    @Override
    public void confirm(LocalDate date) {
        confirmed.add(date);
        if (silent) {
            silent = false;
            throw new StatementOutcomeUnknown("nothing came");
        }
    }
}
