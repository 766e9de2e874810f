package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import java.nio.charset.StandardCharsets;

/** The body of an answer. The signature covers respData exactly as it stands in it. */
final class AnswerText {

    private final RsaSignatures signatures;

    AnswerText(RsaSignatures signatures) {
        this.signatures = signatures;
    }

    String signed(Answer answer) {
        return body(answer, answer.respData());
    }

    /** The signature is a good one, but of another text. */
    String signedWrongly(Answer answer) {
        return body(answer, answer.respData() + " ");
    }

    static String unsigned(Answer answer) {
        return "{\"respData\":" + answer.respData() + "}";
    }

    private String body(Answer answer, String signedText) {
        String signature = signatures.sign(signedText.getBytes(StandardCharsets.UTF_8));
        return "{\"respData\":" + answer.respData() + ",\"signature\":\"" + signature + "\"}";
    }
}
