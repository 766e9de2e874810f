package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Exchanges one request for one response body, without holding a thread while it waits. */
public final class BankHttp {

    private final HttpClient client;
    private final HttpRequests requests;
    private final Duration timeout;

    /** @param timeout for the whole exchange; the HTTP client's own stops at the response's header */
    public BankHttp(HttpRequests requests, Duration connectTimeout, Duration timeout, Executor executor) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(executor)
                .build();
        this.requests = requests;
        this.timeout = timeout;
    }

    /** The body of a response with status 200; ends with {@link UnprovenAnswer} on any other. */
    public CompletableFuture<String> exchange(SignedRequest request) {
        var exchange = client.sendAsync(requests.of(request), new BoundedBody());
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        exchange.cancel(true);
                    }
                })
                .thenApply(BankHttp::bodyOf);
    }

    private static String bodyOf(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new UnprovenAnswer("HTTP status " + response.statusCode());
        }
        return response.body();
    }
}
