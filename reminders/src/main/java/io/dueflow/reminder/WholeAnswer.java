package io.dueflow.reminder;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer with its body, waited for within bounds. The time limit of Java's client ends with the answer's head: a server
 * that falls silent after it would hold a thread for ever, and with it the sending of all reminders.
 */
public final class WholeAnswer {

    /** What the client itself finds out in time comes first: only it knows whether there was a connection at all. */
    private static final Duration LONGER_THAN_THE_CLIENT = Duration.ofSeconds(1);

    /** No answer of a provider or a directory comes near it. */
    static final int MOST_BYTES = 1 << 16;

    private WholeAnswer() {}

    /** @param timeout of the request as well */
    public static HttpResponse<String> to(HttpRequest request, HttpClient client, Duration timeout)
            throws IOException, InterruptedException {
        var answer = client.sendAsync(
                request,
                info -> new TextUpTo(MOST_BYTES, BodyHandlers.ofString().apply(info)));
        try {
            return answer.get(timeout.plus(LONGER_THAN_THE_CLIENT).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the answer did not come to its end");
        } finally {
            answer.cancel(true);
        }
    }
}
