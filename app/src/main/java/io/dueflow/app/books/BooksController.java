package io.dueflow.app.books;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Holds the accounts of all witnesses against one another when an accountant asks; for one at a time, since each account
 * takes every event and every user into memory.
 */
@RestController
@Tag(name = "Books", description = "The proof that everybody says the same of the money")
class BooksController {

    private final EventBooks events;
    private final ReadModelBooks readModels;
    private final Optional<BankBooks> bank;
    private final Semaphore oneAtATime = new Semaphore(1);

    BooksController(EventBooks events, ReadModelBooks readModels, BooksSettings settings) {
        this.events = events;
        this.readModels = readModels;
        this.bank = Optional.ofNullable(settings.bankLedger()).map(BankBooks::new);
    }

    /** The account of one witness, in yuan. */
    record Account(BigDecimal collected, BigDecimal credited, BigDecimal commission, BigDecimal frozen) {

        static Account of(Books books) {
            return new Account(
                    books.collected().yuan(),
                    books.credited().yuan(),
                    books.commission().yuan(),
                    books.frozen().yuan());
        }
    }

    /** What the witnesses say, and where they differ. */
    record Proof(boolean agree, Map<String, Account> witnesses, List<String> differences) {}

    @GetMapping("/api/books")
    @Operation(
            summary = "Compare the events, the read models and, with the simulator, the bank's own ledger",
            description = "Reads every event. Each borrower's and investor's amounts are compared to the cent; while "
                    + "repayments are on their way, the witnesses may be a moment apart.")
    @ApiResponse(responseCode = "200", description = "What each witness says, whether they agree or not")
    @ApiResponse(responseCode = "409", description = "Somebody else is asking already")
    Proof prove() throws IOException, InterruptedException {
        if (!oneAtATime.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The books are being compared already; ask again.");
        }
        try {
            return compare();
        } finally {
            oneAtATime.release();
        }
    }

    private Proof compare() throws IOException, InterruptedException {
        var books = new LinkedHashMap<String, Books>();
        if (bank.isPresent()) {
            books.put("bank", bank.get().read());
        }
        books.put("events", events.read());
        books.put("readModels", readModels.read());
        var proof = new BooksProof(books);
        var accounts = new LinkedHashMap<String, Account>();
        books.forEach((witness, book) -> accounts.put(witness, Account.of(book)));
        return new Proof(proof.agree(), accounts, proof.differences());
    }
}
