package io.dueflow.bank.gateway.statement;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.call.FailureClassifier;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.protocol.Answer;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import io.dueflow.messages.bank.statement.StatementRefused;
import java.util.concurrent.CompletionException;

/** Sends the requests about statements and believes only what the bank has signed. */
public final class StatementRequests {

    private final RequestSealer sealer;
    private final BankExchange bank;
    private final AnswerReader answers;
    private final OutcomeClassifier classifier;

    public StatementRequests(
            RequestSealer sealer, BankExchange bank, AnswerReader answers, OutcomeClassifier classifier) {
        this.sealer = sealer;
        this.bank = bank;
        this.answers = answers;
        this.classifier = classifier;
    }

    StatementOffer download(RequestData.StatementDownload request) {
        var answer = done(request);
        try {
            return StatementOffer.parse(answer);
        } catch (UnprovenAnswer e) {
            throw new StatementOutcomeUnknown(e.getMessage());
        }
    }

    void confirm(RequestData.StatementConfirmation request) {
        done(request);
    }

    /** The signed text of a success. */
    private String done(RequestData request) {
        try {
            var text = answers.proven(bank.exchange(sealer.seal(request)).join());
            require(classifier.ofRequest(request.requestNo(), Answer.parse(text)));
            return text;
        } catch (CompletionException | UnprovenAnswer e) {
            require(FailureClassifier.classify(e));
            throw new StatementOutcomeUnknown(e.getMessage());
        }
    }

    private static void require(CallResult result) {
        if (result instanceof CallResult.Failed failed) {
            throw new StatementOutcomeUnknown(failed.reason());
        }
        var outcome = ((CallResult.Ended) result).outcome();
        if (outcome instanceof Outcome.Refused refused) {
            throw new StatementRefused(refused.bankCode(), refused.bankMessage());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            throw new StatementOutcomeUnknown(unknown.symptom());
        }
    }
}
