package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.request.RequestFields;

/** The freeze that a settlement or a release ends: it must be open, and for exactly the amount. */
final class OpenFreeze {

    private OpenFreeze() {}

    static Freeze named(RequestFields fields, Books books) {
        String preRequestNo = fields.number("preRequestNo");
        Freeze freeze = books.ledger()
                .freeze(preRequestNo)
                .orElseThrow(() -> fields.invalid("preRequestNo", preRequestNo + " is no freeze"));
        if (!freeze.isOpen()) {
            throw fields.invalid("preRequestNo", preRequestNo + " is already " + freeze.state());
        }
        if (freeze.cents() != fields.positiveCents("amount")) {
            throw fields.invalid("amount", "is not what " + preRequestNo + " froze");
        }
        return freeze;
    }

    static String payer(RequestFields fields, Books books) {
        return fields.textIfAny("preRequestNo")
                .flatMap(books.ledger()::freeze)
                .map(Freeze::userNo)
                .orElse(null);
    }
}
