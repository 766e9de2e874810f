package io.dueflow.bank.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status, or {@link #NO_ANSWER} for closing the connection
 * @param durable completes when it may go out
 * @param slow whether it waits for the planned time first
 */
public record Reply(int status, byte[] body, CompletableFuture<Void> durable, boolean slow) {

    public static final int NO_ANSWER = 0;
    private static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    static Reply json(String text) {
        return new Reply(200, text.getBytes(StandardCharsets.UTF_8), AT_ONCE, false);
    }

    static Reply failed(int status, String reason) {
        return new Reply(status, (reason + "\n").getBytes(StandardCharsets.UTF_8), AT_ONCE, false);
    }

    static Reply noAnswer() {
        return new Reply(NO_ANSWER, new byte[0], AT_ONCE, false);
    }

    Reply after(CompletableFuture<Void> booked) {
        return new Reply(status, body, booked, slow);
    }

    Reply slowly(boolean late) {
        return new Reply(status, body, durable, late);
    }
}
