package io.dueflow.app.proof;

import io.dueflow.app.proof.Movement.Kind;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.RequestNumber;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What the bank's statements say, each line dated when the bank booked it. */
final class BankWitness {

    private final BankStatements statements;

    BankWitness(BankStatements statements) {
        this.statements = statements;
    }

    boolean supported() {
        return statements.supported();
    }

    /** Throws {@link io.dueflow.messages.bank.statement.StatementNotTaken} that says why there is no statement. */
    void tell(LocalDate day, Consumer<Movement> taker) {
        statements.download(day, line -> {
            if (line.booked()) {
                taker.accept(movement(line));
            }
        });
    }

    private static Movement movement(StatementLine line) {
        return new Movement(
                line.requestNo(),
                line.projectNo(),
                period(line),
                kind(line),
                Shanghai.dateOf(line.bookedAt()),
                line.amount(),
                Money.sum(line.payouts().stream().map(StatementPayout::amount).toList()),
                line.commission(),
                null);
    }

    /** Null where the number is none of ours, or of another project. */
    private static Integer period(StatementLine line) {
        return RequestNumber.read(line.requestNo())
                .filter(number -> number.projectNo().equals(line.projectNo()))
                .map(RequestNumber::period)
                .orElse(null);
    }

    private static Kind kind(StatementLine line) {
        return switch (line.entry()) {
            case FREEZE -> Kind.FREEZE;
            case SETTLEMENT -> Kind.SETTLEMENT;
            case RELEASE -> Kind.RELEASE;
        };
    }
}
