package io.dueflow.bank.gateway.call;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.net.URI;

/** A signed request as an HTTP request: all in the URL, or as a form where the URL would be too long. */
public final class HttpRequests {

    /** Servers usually accept 8 KiB of request line; proxies on the way may add to it. */
    static final int LONGEST_URL = 6 * 1024;

    private final URI baseUrl;
    private final String serviceUrl;
    private final String servicePath;
    private final HttpMethod method;

    public HttpRequests(URI baseUrl, HttpMethod method) {
        this.baseUrl = baseUrl;
        this.serviceUrl = baseUrl.toString().replaceFirst("/+$", "") + "/service";
        this.servicePath = URI.create(serviceUrl).getRawPath();
        this.method = method;
    }

    URI baseUrl() {
        return baseUrl;
    }

    FullHttpRequest of(SignedRequest request) {
        var fields = request.urlEncoded();
        var http = isPosted(fields) ? post(fields) : get(fields);
        http.headers().set(HttpHeaderNames.HOST, baseUrl.getRawAuthority());
        return http;
    }

    private boolean isPosted(String fields) {
        return switch (method) {
            case GET -> false;
            case POST -> true;
            case AUTO -> serviceUrl.length() + 1 + fields.length() > LONGEST_URL;
        };
    }

    private FullHttpRequest get(String fields) {
        return new DefaultFullHttpRequest(
                HTTP_1_1,
                io.netty.handler.codec.http.HttpMethod.GET,
                servicePath + "?" + fields,
                Unpooled.EMPTY_BUFFER);
    }

    private FullHttpRequest post(String form) {
        var body = Unpooled.wrappedBuffer(form.getBytes(US_ASCII));
        var http = new DefaultFullHttpRequest(HTTP_1_1, io.netty.handler.codec.http.HttpMethod.POST, servicePath, body);
        http.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED);
        http.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return http;
    }
}
