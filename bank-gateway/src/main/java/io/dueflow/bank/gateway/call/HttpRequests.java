package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** A signed request as an HTTP request: all in the URL, or as a form where the URL would be too long. */
public final class HttpRequests {

    /** Servers usually accept 8 KiB of request line; proxies on the way may add to it. */
    static final int LONGEST_URL = 6 * 1024;

    private final String serviceUrl;
    private final HttpMethod method;
    private final Duration timeout;

    public HttpRequests(URI baseUrl, HttpMethod method, Duration timeout) {
        this.serviceUrl = baseUrl.toString().replaceFirst("/+$", "") + "/service";
        this.method = method;
        this.timeout = timeout;
    }

    public HttpRequest of(SignedRequest request) {
        var fields = request.urlEncoded();
        var url = serviceUrl + "?" + fields;
        return isPosted(url) ? post(fields) : get(url);
    }

    private boolean isPosted(String url) {
        return switch (method) {
            case GET -> false;
            case POST -> true;
            case AUTO -> url.length() > LONGEST_URL;
        };
    }

    private HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(timeout).GET().build();
    }

    private HttpRequest post(String form) {
        return HttpRequest.newBuilder(URI.create(serviceUrl))
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
