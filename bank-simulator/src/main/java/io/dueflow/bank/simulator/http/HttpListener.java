package io.dueflow.bank.simulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on one port. As many threads as there are processors serve all connections; none waits for an answer. */
public final class HttpListener implements AutoCloseable {

    /** The longest body; beyond it HTTP 413. */
    public static final int BODY_BYTES_AT_MOST = 64 << 20;

    private static final int HEADER_BYTES_AT_MOST = 16 << 10;
    private static final int CHUNK_BYTES = 16 << 10;
    private static final int BACKLOG = 1_024;
    private static final int IDLE_SECONDS = 300;

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("bank-http", true),
            NioIoHandler.newFactory());
    private final Channel channel;

    /**
     * Throws {@link IOException} where the port cannot be used.
     *
     * @param lineBytes the longest line with which a request may begin; beyond it HTTP 414
     */
    public HttpListener(InetSocketAddress address, int lineBytes, Page pages) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(connections(lineBytes, pages))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stopThreads();
            throw new IOException(
                    "cannot listen on " + address + ": " + bound.cause().getMessage(), bound.cause());
        }
        channel = bound.channel();
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Closes every connection at once. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        stopThreads();
    }

    private void stopThreads() {
        threads.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static ChannelInitializer<Channel> connections(int lineBytes, Page pages) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connection) {
                connection
                        .pipeline()
                        .addLast(new HttpServerCodec(lineBytes, HEADER_BYTES_AT_MOST, CHUNK_BYTES))
                        .addLast(new HttpObjectAggregator(BODY_BYTES_AT_MOST))
                        .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS))
                        .addLast(new Connection(pages));
            }
        };
    }
}
