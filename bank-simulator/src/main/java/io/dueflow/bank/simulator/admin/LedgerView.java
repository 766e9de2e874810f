package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.ledger.Ledger;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.wire.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ledger at one moment.
 *
 * @param users those that were asked for
 * @param answers stored answers per service and response code, since the journal began
 * @param deliveries deliveries per service and outcome, since this process started
 * @param faults faults that were drawn, since this process started
 */
record LedgerView(
        LedgerTotals totals,
        List<UserAccount> users,
        Map<String, Map<String, Long>> answers,
        Map<String, Map<String, Long>> deliveries,
        Map<String, Long> faults) {

    static LedgerView of(Bank bank, Tally tally, Function<Ledger, List<UserAccount>> users) {
        return bank.read(books -> new LedgerView(
                books.ledger().audited(),
                users.apply(books.ledger()),
                books.counts(),
                tally.deliveries(),
                tally.faults()));
    }
}
