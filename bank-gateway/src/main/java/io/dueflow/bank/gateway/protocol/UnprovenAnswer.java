package io.dueflow.bank.gateway.protocol;

/** What came back proves nothing about what happened to the money; the message is the symptom. */
public class UnprovenAnswer extends RuntimeException {

    public UnprovenAnswer(String symptom) {
        super(symptom);
    }

    public UnprovenAnswer(String symptom, Throwable cause) {
        super(symptom, cause);
    }
}
