package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.Answer;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.RespCode;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.messages.bank.BankEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends a recorded request to the bank, or asks the bank about one. The futures never end with an exception. */
public final class BankConversation {

    private final RequestTranslation translation;
    private final RequestSealer sealer;
    private final BankBreaker breaker;
    private final BankExchange bank;
    private final AnswerReader answers;
    private final OutcomeClassifier classifier;
    private final Executor readers;
    private final CallTimes times;

    public BankConversation(
            RequestTranslation translation,
            RequestSealer sealer,
            BankBreaker breaker,
            BankExchange bank,
            AnswerReader answers,
            OutcomeClassifier classifier,
            Executor readers,
            CallTimes times) {
        this.translation = translation;
        this.sealer = sealer;
        this.breaker = breaker;
        this.bank = bank;
        this.answers = answers;
        this.classifier = classifier;
        this.readers = readers;
        this.times = times;
    }

    /** Sends the request under its own number. */
    public CompletableFuture<CallResult> send(BankEvent recorded) {
        return send(recorded.requestNo(), () -> translation.translate(recorded));
    }

    /** Sends a request that was put into the bank's words before; asking for its data may throw. */
    public CompletableFuture<CallResult> send(String requestNo, Supplier<RequestData> data) {
        return exchange(
                requestNo,
                () -> sealer.seal(data.get()),
                answer -> classifier.ofRequest(requestNo, answer),
                FailureClassifier::classify);
    }

    /**
     * Asks what became of a request that is recorded and unanswered.
     *
     * @param count how many times it has been asked about
     */
    public CompletableFuture<CallResult> ask(String requestNo, int count) {
        return ask(requestNo + "-Q" + count, requestNo);
    }

    /**
     * Asks what became of a request. An answer to a query is stored under the query's number like any other, so each
     * query needs a number of its own.
     */
    public CompletableFuture<CallResult> ask(String queryNo, String requestNo) {
        var query = new RequestData.Query(queryNo, requestNo);
        return exchange(
                requestNo,
                () -> sealer.seal(query),
                answer -> classifier.ofQuery(queryNo, requestNo, answer),
                failure -> aboutTheRequest(FailureClassifier.classify(failure)));
    }

    private CompletableFuture<CallResult> exchange(
            String requestNo,
            Supplier<SignedRequest> preparation,
            Function<Answer, CallResult> proof,
            Function<Throwable, CallResult> failureProof) {
        return prepared(requestNo, preparation)
                .thenCompose(request -> exchange(request, proof, failureProof))
                .exceptionally(failureProof);
    }

    private CompletableFuture<CallResult> exchange(
            SignedRequest request, Function<Answer, CallResult> proof, Function<Throwable, CallResult> failureProof) {
        if (!breaker.admits()) {
            return CompletableFuture.failedFuture(new BankRests());
        }
        var begun = System.nanoTime();
        return begun(request)
                .thenApplyAsync(answers::read, readers)
                .whenComplete(this::tellBreaker)
                .thenApply(proof)
                .exceptionally(failureProof)
                .whenComplete((result, none) -> times.ended(request.serviceName(), result, System.nanoTime() - begun));
    }

    /** What could not begin has to be told as well, or the breaker would go on to wait for how a trial ended. */
    private CompletableFuture<String> begun(SignedRequest request) {
        try {
            return bank.exchange(request);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void tellBreaker(Answer answer, Throwable failure) {
        if (failure == null && RespCode.isCertain(answer.respCode())) {
            breaker.toldSomething();
        } else {
            breaker.toldNothing();
        }
    }

    private static CompletableFuture<SignedRequest> prepared(String requestNo, Supplier<SignedRequest> preparation) {
        try {
            return CompletableFuture.completedFuture(preparation.get());
        } catch (NotSendable e) {
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new NotPrepared(requestNo, e));
        }
    }

    /** That a query failed says nothing about the request that it asks about. */
    private static CallResult aboutTheRequest(CallResult ofQuery) {
        return ofQuery instanceof CallResult.Failed failed
                ? CallResult.unknown("could not ask: " + failed.reason())
                : ofQuery;
    }
}
