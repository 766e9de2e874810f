package io.dueflow.bank.gateway.protocol;

/** How far the bank says it got with a request. */
public enum AnswerStatus {
    NOT_YET_PROCESSED,
    DONE,
    FAILED,
    MISSING,
    /** Neither of the protocol's values. */
    STRANGE;

    static AnswerStatus of(String text) {
        return switch (text) {
            case "0" -> NOT_YET_PROCESSED;
            case "1" -> DONE;
            case "2" -> FAILED;
            case "" -> MISSING;
            default -> STRANGE;
        };
    }
}
