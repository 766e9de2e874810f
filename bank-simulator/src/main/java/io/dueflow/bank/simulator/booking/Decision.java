package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.Movement;
import io.dueflow.bank.simulator.request.Answer;

/** What the bank answers and, where it is a yes to moving money, what it books; otherwise the movement is null. */
record Decision(Answer answer, Movement movement) {

    static Decision booked(Answer answer, Movement movement) {
        return new Decision(answer, movement);
    }

    static Decision answered(Answer answer) {
        return new Decision(answer, null);
    }
}
