package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.Answered;
import io.dueflow.bank.simulator.journal.Deposited;
import io.dueflow.bank.simulator.journal.Entry;
import io.dueflow.bank.simulator.ledger.Ledger;
import io.dueflow.bank.simulator.request.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** All that follows from the journal. Not safe for concurrent use: the bank guards it. */
public final class Books {

    private final Ledger ledger = new Ledger();
    private final Map<String, StoredAnswer> answers = new HashMap<>();
    private final Map<String, StoredDeposit> deposits = new HashMap<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final NavigableMap<LocalDate, Instant> confirmedDays = new TreeMap<>();

    public Ledger ledger() {
        return ledger;
    }

    public Optional<StoredAnswer> answer(String requestNo) {
        return Optional.ofNullable(answers.get(requestNo));
    }

    Optional<StoredDeposit> deposit(String depositNo) {
        return Optional.ofNullable(deposits.get(depositNo));
    }

    /** How many answers were stored, per service and response code. */
    public Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        counts.forEach((service, codes) -> copy.put(service, new TreeMap<>(codes)));
        return copy;
    }

    /** The days that the platform said reconcile, and when it first did. */
    public NavigableMap<LocalDate, Instant> confirmedDays() {
        return new TreeMap<>(confirmedDays);
    }

    /** Booking live and replaying the journal are the same step. */
    void apply(Entry entry, CompletableFuture<Void> durable) {
        if (entry instanceof Deposited deposited) {
            apply(deposited, durable);
        } else if (entry instanceof Answered answered) {
            apply(answered, durable);
        }
    }

    private void apply(Deposited deposited, CompletableFuture<Void> durable) {
        ledger.deposit(deposited.userNo(), deposited.cents());
        if (deposited.depositNo() != null) {
            deposits.put(
                    deposited.depositNo(),
                    new StoredDeposit(
                            new Deposit(deposited.depositNo(), deposited.userNo(), deposited.cents()), durable));
        }
    }

    private void apply(Answered answered, CompletableFuture<Void> durable) {
        if (answered.movement() != null) {
            answered.movement().book(ledger, answered.requestNo());
        }
        if (answered.asked() != null && answered.asked().fileDate() != null) {
            confirmedDays.putIfAbsent(answered.asked().fileDate(), answered.at());
        }
        Answer answer = new Answer(answered.respCode(), answered.respData());
        answers.put(answered.requestNo(), new StoredAnswer(answer, answered.payer(), durable));
        counts.computeIfAbsent(answered.service(), any -> new TreeMap<>()).merge(answered.respCode(), 1L, Long::sum);
    }
}
