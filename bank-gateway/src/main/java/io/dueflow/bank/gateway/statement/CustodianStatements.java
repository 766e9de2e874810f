package io.dueflow.bank.gateway.statement;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementDigestDiffers;
import io.dueflow.messages.bank.statement.StatementDoesNotFoot;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementNotSupported;
import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import io.dueflow.messages.bank.statement.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The custodian's statements. The bank stores its answer to a number, so a number holds the moment of its first sending:
 * a request that is sent again meanwhile is the same to the bank, and a later download sees what was added since.
 */
public final class CustodianStatements implements BankStatements {

    static final int TRIES = 3;

    private static final String TRANSACTIONS = "TRANSACTION";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(Shanghai.ZONE);

    private final boolean supported;
    private final StatementRequests requests;
    private final StatementFetch fetch;
    private final Duration pause;
    private final Clock clock;

    /** @param pause before the second try; twice as long before the third, which is the last */
    public CustodianStatements(
            boolean supported, StatementRequests requests, StatementFetch fetch, Duration pause, Clock clock) {
        this.supported = supported;
        this.requests = requests;
        this.fetch = fetch;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public boolean supported() {
        return supported;
    }

    @Override
    public StatementTotals download(LocalDate date, Consumer<StatementLine> taker) {
        requireSupported();
        var request = new RequestData.StatementDownload(numbered("CHECKFILE-" + date), date, TRANSACTIONS);
        try (var received = ReceivedFile.empty()) {
            var offer = tried(() -> downloaded(request, received));
            var file = new StatementFile(received.path(), date, offer.sha256());
            return given(file, offer.closed(), totals -> requireAsSigned(offer, totals), taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StatementTotals read(LocalDate date, InputStream in, Consumer<StatementLine> taker) {
        try (var received = ReceivedFile.empty()) {
            var file = new StatementFile(received.path(), date, received.copy(in));
            var over = date.isBefore(Shanghai.dateOf(clock.instant()));
            return given(file, over, totals -> {}, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void confirm(LocalDate date) {
        requireSupported();
        var request = new RequestData.StatementConfirmation(numbered("CHECKDAY-" + date), date);
        tried(() -> {
            requests.confirm(request);
            return date;
        });
    }

    private StatementOffer downloaded(RequestData.StatementDownload request, ReceivedFile into) {
        var offer = requests.download(request);
        ReceivedFile.requireLength(offer.bytes());
        var sha256 = fetch.fetch(offer, into.path());
        if (!sha256.equals(offer.sha256())) {
            throw new StatementDigestDiffers(offer.sha256(), sha256);
        }
        return offer;
    }

    /** Reads it twice: what the first reading has found sound the second gives away. */
    private static StatementTotals given(
            StatementFile file, boolean closed, Consumer<StatementTotals> check, Consumer<StatementLine> taker)
            throws IOException {
        check.accept(file.read(closed, line -> {}));
        return file.read(closed, taker);
    }

    private static void requireAsSigned(StatementOffer offer, StatementTotals totals) {
        if (offer.lines() != totals.lines()) {
            throw new StatementDoesNotFoot(
                    "The count that the bank has signed", Long.toString(offer.lines()), Long.toString(totals.lines()));
        }
        if (!offer.sum().equals(totals.sum())) {
            throw new StatementDoesNotFoot(
                    "The sum that the bank has signed",
                    offer.sum().toString(),
                    totals.sum().toString());
        }
    }

    private <T> T tried(Supplier<T> request) {
        var wait = pause;
        for (var tried = 1; tried < TRIES; tried++) {
            try {
                return request.get();
            } catch (StatementOutcomeUnknown e) {
                rest(wait);
                wait = wait.multipliedBy(2);
            }
        }
        return request.get();
    }

    private static void rest(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatementOutcomeUnknown("interrupted before it was sent again");
        }
    }

    private String numbered(String what) {
        return what + "-" + MOMENT.format(clock.instant());
    }

    private void requireSupported() {
        if (!supported) {
            throw new StatementNotSupported();
        }
    }
}
