package io.dueflow.benchmarks.rival.bank;

import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** One request, one response, on connections that stay open. Nothing is retried behind the caller's back. */
final class BlockingHttp implements AutoCloseable {

    /** As in the gateway: above it, a request travels as a form. */
    private static final int LONGEST_URL = 6 * 1024;

    private static final int LONGEST_ANSWER_CHARS = 64 * 1024;
    private static final int OK = 200;
    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout RESPONSE = Timeout.ofSeconds(10);

    private final String service;
    private final CloseableHttpClient client;

    BlockingHttp(URI bank, int connections) {
        this.service = bank.resolve("/service").toString();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(RESPONSE).build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /** The body of a response with status 200; {@link UnprovenAnswer} on any other. */
    String exchange(SignedRequest request) throws IOException {
        return client.execute(httpRequest(request.urlEncoded()), BlockingHttp::bodyOf);
    }

    private ClassicHttpRequest httpRequest(String fields) {
        var url = service + "?" + fields;
        if (url.length() <= LONGEST_URL) {
            return new HttpGet(url);
        }
        var post = new HttpPost(service);
        post.setEntity(new StringEntity(fields, ContentType.APPLICATION_FORM_URLENCODED));
        return post;
    }

    private static String bodyOf(ClassicHttpResponse response) throws IOException, ParseException {
        var body = EntityUtils.toString(response.getEntity(), LONGEST_ANSWER_CHARS);
        if (response.getCode() != OK) {
            throw new UnprovenAnswer("HTTP status " + response.getCode());
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
