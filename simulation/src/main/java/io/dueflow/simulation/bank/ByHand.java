package io.dueflow.simulation.bank;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.ServiceRequest;
import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.request.ServiceName;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a clerk of the bank does when somebody calls. */
final class ByHand {

    private static final JsonMapper JSON = new JsonMapper();

    private ByHand() {}

    static void release(Bank bank, String freezeNo) {
        var cents = bank.read(books -> books.ledger().freeze(freezeNo))
                .map(Freeze::cents)
                .orElseThrow();
        var requestNo = freezeNo + "-BY-HAND";
        var fields = JSON.valueToTree(
                Map.of("requestNo", requestNo, "preRequestNo", freezeNo, "amount", BigDecimal.valueOf(cents, 2)));
        bank.post(
                new ServiceRequest(ServiceName.CANCEL_PRE_TRANSACTION.name(), requestNo, new RequestFields(fields)),
                null);
    }
}
