package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.Answered;
import io.dueflow.bank.simulator.journal.Entry;
import io.dueflow.bank.simulator.journal.EntryLog;
import io.dueflow.bank.simulator.journal.Journal;
import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.InvalidField;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.statement.DayBook;
import io.dueflow.bank.simulator.statement.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Decides and books one request after the other; the journal holds them in the same order. */
public final class Bank implements AutoCloseable {

    private static final String UNKNOWN_SERVICE = "(unknown)";
    private static final String STATEMENTS = "statements";

    private final Books books = new Books();
    private final Services services;
    private final Clock clock;
    private final EntryLog journal;
    private final Statements statements;
    private CompletableFuture<Void> lastBooked;
    private RuntimeException broken;

    private Bank(EntryLog.Opening journal, Path statementFiles, BankPolicy policy, Clock clock) throws IOException {
        this.statements = new Statements(statementFiles, new OwnDayBook());
        this.services = new Services(policy, statements, clock);
        this.clock = clock;
        CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);
        this.lastBooked = durable;
        this.journal = journal.open(entry -> books.apply(entry, durable));
    }

    /**
     * Rebuilds the books from the journal and audits them. Statements are written beside it.
     *
     * @param gathering how long a booking may wait for others before all of them are forced to disk together
     */
    public static Bank open(Path journal, Duration gathering, BankPolicy policy, Clock clock) throws IOException {
        return open(
                replayed -> Journal.open(journal, gathering, replayed),
                journal.resolveSibling(STATEMENTS),
                policy,
                clock);
    }

    /** Rebuilds the books from what is written down, wherever that is, and audits them. */
    public static Bank open(EntryLog.Opening journal, Path statementFiles, BankPolicy policy, Clock clock)
            throws IOException {
        Bank bank = new Bank(journal, statementFiles, policy, clock);
        bank.books.ledger().audited();
        return bank;
    }

    /**
     * Answers a request, and for good: every repeat of its number gets the same answer.
     *
     * @param demanded a refusal to give instead of the service's own yes; null for none
     */
    public Posting post(ServiceRequest request, ResponseCode demanded) {
        BankingService service;
        try {
            service = services.readied(request);
        } catch (InvalidField e) {
            service = new NotServed(e);
        }
        return post(request, service, demanded);
    }

    private synchronized Posting post(ServiceRequest request, BankingService service, ResponseCode demanded) {
        StoredAnswer stored = books.answer(request.requestNo()).orElse(null);
        if (stored != null) {
            return new Posting(stored.answer(), stored.durable(), true);
        }
        Decision decision = decide(request, service, demanded);
        CompletableFuture<Void> durable = book(new Answered(
                clock.instant(),
                request.requestNo(),
                request.service().map(ServiceName::name).orElse(UNKNOWN_SERVICE),
                services.payer(request, books),
                decision.answer().respCode(),
                decision.answer().respData(),
                decision.movement(),
                WhatWasAsked.of(request, decision)));
        return new Posting(decision.answer(), durable, false);
    }

    /** Takes money in, all of it or, throwing {@link InvalidField}, nothing. */
    public synchronized DepositReceipt deposit(List<Deposit> deposits) {
        return new TakeDeposits(books, clock, this::book).take(deposits);
    }

    public Statements statements() {
        return statements;
    }

    /** The user whose money a request is about; null where there is none. */
    public synchronized String payer(ServiceRequest request) {
        return services.payer(request, books);
    }

    public synchronized boolean hasAnswered(String requestNo) {
        return books.answer(requestNo).isPresent();
    }

    /** Looks into the books while nothing is booked; the result must be a copy. */
    public synchronized <T> T read(Function<Books, T> view) {
        return view.apply(books);
    }

    /** False once the disk has failed or money did not add up. */
    public synchronized boolean isSound() {
        return broken == null && journal.isWritable();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private Decision decide(ServiceRequest request, BankingService service, ResponseCode demanded) {
        try {
            Decision decision = service.decide(request, books);
            return demanded == null || !decision.answer().isSuccess()
                    ? decision
                    : Decision.answered(Answer.refused(demanded, request.requestNo(), Map.of()));
        } catch (InvalidField e) {
            return Decision.answered(Answer.invalid(e, request.requestNo()));
        }
    }

    private CompletableFuture<Void> book(Entry entry) {
        if (broken != null) {
            throw broken;
        }
        CompletableFuture<Void> durable = new CompletableFuture<>();
        try {
            books.apply(entry, durable);
        } catch (RuntimeException e) {
            broken = e;
            throw e;
        }
        journal.append(entry, durable);
        lastBooked = durable;
        return durable;
    }

    private synchronized CompletableFuture<Void> lastBooked() {
        return lastBooked;
    }

    /** The journal writes in order, so what was booked last is on disk last. */
    private final class OwnDayBook implements DayBook {

        @Override
        public Instant settledUntil() {
            Instant now = clock.instant();
            lastBooked().join();
            return now;
        }

        @Override
        public void answersOf(LocalDate day, Consumer<Answered> reader) throws IOException {
            journal.entriesOf(day, entry -> {
                if (entry instanceof Answered answered) {
                    reader.accept(answered);
                }
            });
        }

        @Override
        public Optional<Freeze> freeze(String requestNo) {
            return read(all -> all.ledger().freeze(requestNo));
        }
    }
}
