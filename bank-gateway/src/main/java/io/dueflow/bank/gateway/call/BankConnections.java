package io.dueflow.bank.gateway.call;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the bank, as many as there are calls under way. Only the event loop's thread uses them. A resting
 * one is used again, the latest first, unless it rested so long that the bank may have closed it meanwhile.
 */
final class BankConnections {

    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(20);

    private final BankAddress bank;
    private final SslContext tls;
    private final Duration connectTimeout;
    private final EventLoop loop;
    private final Executor resolver;
    private final Bootstrap bootstrap;
    private final Deque<BankConnection> resting = new ArrayDeque<>();

    /**
     * @param resolver looks up the bank's name, which may take long
     */
    BankConnections(BankAddress bank, SslContext tls, Duration connectTimeout, EventLoop loop, Executor resolver) {
        this.bank = bank;
        this.tls = tls;
        this.connectTimeout = connectTimeout;
        this.loop = loop;
        this.resolver = resolver;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(connectTimeout.toMillis()))
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        prepare(channel);
                    }
                });
    }

    void send(HttpCall call) {
        var oldest = System.nanoTime() - LONGEST_REST;
        for (var connection = resting.pollLast(); connection != null; connection = resting.pollLast()) {
            if (connection.isFreshAfter(oldest)) {
                connection.send(call);
                return;
            }
            connection.close();
        }
        resolver.execute(() -> {
            // Looked up anew each time, as the bank may move; the JDK remembers it for a while.
            var address = new InetSocketAddress(bank.host(), bank.port());
            loop.execute(() -> connect(address, call));
        });
    }

    void keep(BankConnection connection) {
        resting.addLast(connection);
    }

    void forget(BankConnection connection) {
        resting.remove(connection);
    }

    private void connect(InetSocketAddress address, HttpCall call) {
        bootstrap.connect(address).addListener(opened -> {
            var channel = ((ChannelFuture) opened).channel();
            if (opened.isSuccess()) {
                ready(channel).addListener(ready -> begin(ready, channel, call));
            } else {
                begin(opened, channel, call);
            }
        });
    }

    private void begin(Future<?> opened, Channel channel, HttpCall call) {
        if (!opened.isSuccess()) {
            channel.close();
            if (!call.isOver()) {
                call.failed(new NotConnected(opened.cause()));
            }
            return;
        }
        var connection = channel.pipeline().get(BankConnection.class);
        if (call.isOver()) {
            // Given up meanwhile, as never sent; so it must not be sent now.
            connection.rest();
        } else {
            connection.send(call);
        }
    }

    private Future<Channel> ready(Channel channel) {
        var handler = channel.pipeline().get(SslHandler.class);
        return handler == null ? loop.newSucceededFuture(channel) : handler.handshakeFuture();
    }

    private void prepare(Channel channel) {
        if (bank.tls()) {
            var handler = tls.newHandler(channel.alloc(), bank.host(), bank.port());
            handler.setHandshakeTimeoutMillis(connectTimeout.toMillis());
            channel.pipeline().addLast(handler);
        }
        channel.pipeline().addLast(new HttpClientCodec(), new BankConnection(this));
    }
}
