package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.BankBreaker;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.messages.query.BankLine;
import io.dueflow.messages.query.BankLineState;
import io.dueflow.messages.query.FindBankLine;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how the line from this node to the bank stands. */
public final class BankLineAnswers {

    private final BankBreaker breaker;
    private final CallLine line;
    private final OutstandingTable table;

    public BankLineAnswers(BankBreaker breaker, CallLine line, OutstandingTable table) {
        this.breaker = breaker;
        this.line = line;
        this.table = table;
    }

    @QueryHandler
    public BankLine answer(FindBankLine query) {
        return new BankLine(state(), breaker.since(), line.waiting(), table.count());
    }

    /** Whether the bank is believed to answer. */
    BankLineState state() {
        if (breaker.isClosed()) {
            return BankLineState.ANSWERING;
        }
        return breaker.isResting() ? BankLineState.RESTING : BankLineState.TRYING;
    }
}
