package io.dueflow.messages.bank;

/**
 * The numbers of an attempt's requests to the bank, derived so that a step that is run again repeats its request.
 *
 * <p>No two requests share a number: read from its right end, a number is the kind, the attempt and the period, none of
 * which contains a hyphen, and all that is left is the project, whatever characters that has.
 *
 * @param attemptNo project, period and attempt, as in {@code P1-3-1}
 */
public record RequestNumbers(String attemptNo) {

    /** The repayment that a request of ours is about, or null for a number that is none of ours. */
    public static String repaymentNo(String requestNo) {
        var kind = requestNo.lastIndexOf('-');
        var attempt = requestNo.lastIndexOf('-', kind - 1);
        return attempt < 0 ? null : requestNo.substring(0, attempt);
    }

    public String freeze() {
        return attemptNo + "-F";
    }

    public String confirmation() {
        return attemptNo + "-C";
    }

    public String release() {
        return attemptNo + "-R";
    }
}
