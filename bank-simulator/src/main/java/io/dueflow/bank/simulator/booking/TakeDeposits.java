package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.Deposited;
import io.dueflow.bank.simulator.journal.Entry;
import io.dueflow.bank.simulator.request.InvalidField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes deposits in, all of them or none. A repeat of a deposit's number books nothing. */
final class TakeDeposits {

    private final Books books;
    private final Clock clock;
    private final Function<Entry, CompletableFuture<Void>> booking;

    TakeDeposits(Books books, Clock clock, Function<Entry, CompletableFuture<Void>> booking) {
        this.books = books;
        this.clock = clock;
        this.booking = booking;
    }

    /** Throws {@link InvalidField} where a number was used for another deposit. */
    DepositReceipt take(List<Deposit> deposits) {
        deposits.forEach(this::refuseReusedNumber);
        List<CompletableFuture<Void>> durable = new ArrayList<>(deposits.size());
        int booked = 0;
        long bookedCents = 0;
        for (Deposit deposit : deposits) {
            StoredDeposit known = books.deposit(deposit.depositNo()).orElse(null);
            if (known == null) {
                durable.add(booking.apply(
                        new Deposited(clock.instant(), deposit.depositNo(), deposit.userNo(), deposit.cents())));
                booked++;
                bookedCents += deposit.cents();
            } else {
                durable.add(known.durable());
            }
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new));
        return new DepositReceipt(booked, deposits.size() - booked, bookedCents, all);
    }

    private void refuseReusedNumber(Deposit deposit) {
        books.deposit(deposit.depositNo())
                .filter(known -> !known.deposit().equals(deposit))
                .ifPresent(known -> {
                    throw new InvalidField("depositNo", deposit.depositNo() + " is another deposit");
                });
    }
}
