package io.dueflow.benchmarks.rival.bank;

import io.dueflow.app.serve.BankKeysFile;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.benchmarks.contender.Surroundings;
import java.io.IOException;

/** Asks the bank and waits for its answer; the same for all rivals. */
public final class BankClient implements AutoCloseable {

    private static final String PLATFORM_NO = "dueflow";
    private static final int MOST_ASKINGS = 5;
    private static final long PAUSE_MILLIS = 200;

    private final RequestSealer sealer;
    private final AnswerReader answers;
    private final OutcomeClassifier classifier = new OutcomeClassifier(false);
    private final BlockingHttp http;

    /** @param calls how many there may be at once */
    public BankClient(Surroundings surroundings, int calls) {
        var keys = BankKeysFile.asConfiguration(surroundings.bankKeys());
        var signing = new Signing(BankKeys.parse(
                surroundings.signatureAlgorithm(), (String) keys.get("bank.platform-private-key"), (String)
                        keys.get("bank.bank-public-key")));
        this.sealer = new RequestSealer(PLATFORM_NO, signing);
        this.answers = new AnswerReader(signing);
        this.http = new BlockingHttp(surroundings.bank(), calls);
    }

    /**
     * Sends the request and, while nothing is proven, sends it again with its own number, which the bank's idempotency
     * makes safe; after {@value #MOST_ASKINGS} times the outcome stays unknown.
     */
    public Outcome ask(RequestData request) throws InterruptedException {
        var outcome = askOnce(request);
        for (var asked = 1; asked < MOST_ASKINGS && !outcome.isKnown(); asked++) {
            Thread.sleep(PAUSE_MILLIS);
            outcome = askOnce(request);
        }
        return outcome;
    }

    private Outcome askOnce(RequestData request) {
        try {
            var answer = answers.read(http.exchange(sealer.seal(request)));
            return outcome(classifier.ofRequest(request.requestNo(), answer));
        } catch (UnprovenAnswer | IOException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Outcome outcome(CallResult result) {
        return result instanceof CallResult.Ended ended ? ended.outcome() : new Outcome.Unknown(result.toString());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
