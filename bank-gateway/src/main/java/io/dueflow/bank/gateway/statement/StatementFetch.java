package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a prepared statement into a file of ours, within its time and its length. */
public final class StatementFetch {

    private final String baseUrl;
    private final Duration timeout;
    private final HttpClient client;

    /** @param timeout for the whole file, up to its last byte */
    public StatementFetch(URI baseUrl, Duration connectTimeout, Duration timeout) {
        this.baseUrl = baseUrl.toString().replaceFirst("/+$", "");
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * @return the digest of what came, in hexadecimal
     * @throws StatementOutcomeUnknown where it did not come whole; it can be fetched again
     */
    String fetch(StatementOffer offer, Path into) {
        var response = client.sendAsync(
                HttpRequest.newBuilder(URI.create(baseUrl + offer.file())).build(),
                info -> info.statusCode() == 200 ? new FileUpTo(into, offer.bytes()) : BodySubscribers.replacing(""));
        try {
            var answer = response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new StatementOutcomeUnknown("the statement's file was answered with HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new StatementOutcomeUnknown("the statement's file did not come within " + timeout);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new StatementOutcomeUnknown("interrupted while the statement came");
        } catch (ExecutionException e) {
            throw new StatementOutcomeUnknown("the statement's file did not come whole: " + e.getCause());
        }
    }
}
