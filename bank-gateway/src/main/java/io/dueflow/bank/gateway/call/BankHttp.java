package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.messages.BackgroundThreads;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Exchanges one request for one response body. One thread serves all exchanges and waits for none; who sends bounds
 * how many there are at once. No request is ever sent twice, and no redirect is followed.
 */
public final class BankHttp implements BankExchange, AutoCloseable {

    private final HttpRequests requests;
    private final Duration timeout;
    private final EventLoopGroup thread = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("bank-http", true, Thread.MIN_PRIORITY), NioIoHandler.newFactory());
    private final EventLoop loop = (EventLoop) thread.next();
    private final ExecutorService resolver = Executors.newSingleThreadExecutor(new BackgroundThreads("bank-name"));
    private final BankConnections connections;

    /** @param timeout for the whole exchange, up to the last byte of the answer */
    public BankHttp(HttpRequests requests, Duration connectTimeout, Duration timeout) {
        this(requests, connectTimeout, timeout, tls());
    }

    /** @param tls whom to trust where the bank's address begins with https */
    BankHttp(HttpRequests requests, Duration connectTimeout, Duration timeout, SslContext tls) {
        this.requests = requests;
        this.timeout = timeout;
        var bank = BankAddress.of(requests.baseUrl());
        this.connections = new BankConnections(bank, tls, connectTimeout, loop, resolver);
    }

    /**
     * An answer that is too long or no HTTP is an {@link UnprovenAnswer} as well. What follows runs on the one thread, so
     * it must be short.
     */
    @Override
    public CompletableFuture<String> exchange(SignedRequest request) {
        var call = new HttpCall(requests.of(request));
        loop.execute(() -> begin(call));
        return call.body();
    }

    private void begin(HttpCall call) {
        var end = loop.schedule(call::giveUp, timeout.toNanos(), TimeUnit.NANOSECONDS);
        call.body().whenComplete((body, failure) -> end.cancel(false));
        try {
            connections.send(call);
        } catch (RejectedExecutionException e) {
            call.failed(new NotConnected(e));
        }
    }

    /** Closes every connection; the outcome of a call that is under way stays unknown. */
    @Override
    public void close() {
        resolver.shutdownNow();
        thread.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient().sslProvider(SslProvider.JDK).build();
        } catch (SSLException e) {
            throw new IllegalStateException("this JVM cannot speak TLS", e);
        }
    }
}
