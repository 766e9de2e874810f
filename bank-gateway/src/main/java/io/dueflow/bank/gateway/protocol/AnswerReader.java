package io.dueflow.bank.gateway.protocol;

/** Reads a response body and believes it only with the bank's signature. */
public final class AnswerReader {

    private final Signing signing;

    public AnswerReader(Signing signing) {
        this.signing = signing;
    }

    /** @throws UnprovenAnswer with the symptom, when the body is not an answer that the bank signed */
    public Answer read(String body) {
        return Answer.parse(proven(body));
    }

    /**
     * The JSON text that the bank signed.
     *
     * @throws UnprovenAnswer as above
     */
    public String proven(String body) {
        var envelope = Envelope.open(body);
        if (!signing.isFromBank(envelope.respData(), envelope.signature())) {
            throw new UnprovenAnswer("the answer's signature is wrong: " + envelope.respData());
        }
        return envelope.respData();
    }
}
