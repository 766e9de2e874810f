package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.booking.DepositReceipt;
import io.dueflow.bank.simulator.request.RequestFields;
import java.util.List;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/** Deposits as JSON: a list of userNo, amount in yuan and, so that it can be repeated, depositNo. */
final class DepositsJson {

    private static final int DEPOSITS_AT_MOST = 1_000_000;

    /** What the sender is told. */
    record Taken(int booked, int repeated, long bookedCents) {}

    private DepositsJson() {}

    /** Answers when all of it is on disk. */
    static Taken take(JsonNode json, Bank bank) {
        JsonNode named = AdminJson.JSON.createObjectNode().set("deposits", json);
        List<Deposit> deposits = new RequestFields(named)
                .list("deposits", DEPOSITS_AT_MOST).stream()
                        .map(DepositsJson::deposit)
                        .toList();
        DepositReceipt receipt = bank.deposit(deposits);
        try {
            receipt.durable().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the journal failed", e);
        }
        return new Taken(receipt.booked(), receipt.repeated(), receipt.bookedCents());
    }

    private static Deposit deposit(RequestFields fields) {
        boolean numbered = fields.textIfAny("depositNo").isPresent();
        return new Deposit(
                numbered ? fields.number("depositNo") : null, fields.number("userNo"), fields.positiveCents("amount"));
    }
}
