package io.dueflow.bank.simulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;

/** A request and its one answer, which may come later and from any thread. */
public final class Exchange {

    private final Connection connection;
    private final ChannelHandlerContext context;
    private final String method;
    private final String uri;
    private final int pathLength;
    private final String contentType;
    private final byte[] body;
    private final boolean keepAlive;

    Exchange(Connection connection, ChannelHandlerContext context, FullHttpRequest request, byte[] body) {
        this.connection = connection;
        this.context = context;
        this.method = request.method().name();
        this.uri = request.uri();
        int question = uri.indexOf('?');
        this.pathLength = question < 0 ? uri.length() : question;
        this.contentType = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
        this.body = body;
        this.keepAlive = HttpUtil.isKeepAlive(request);
    }

    public String method() {
        return method;
    }

    /** Path and query as they were sent. */
    public String uri() {
        return uri;
    }

    public String path() {
        return uri.substring(0, pathLength);
    }

    /** What follows the question mark, still encoded; empty where there is none. */
    public String query() {
        return pathLength == uri.length() ? "" : uri.substring(pathLength + 1);
    }

    /** Null where the request says none. */
    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    public InetAddress sender() {
        return ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
    }

    public void answer(int status, String type, byte[] content) {
        onOwnThread(() -> connection.end(Responses.whole(status, type, content, keepAlive), keepAlive));
    }

    /** Starts an answer with status 200 of any length; each write waits until the client has taken enough of it. */
    public OutputStream answerInPieces(String type) {
        context.writeAndFlush(Responses.head(type));
        return new Pieces(context, () -> onOwnThread(() -> connection.ended(keepAlive)));
    }

    /** Closes the connection; to the client, the answer is lost. */
    public void hangUp() {
        context.close();
    }

    private void onOwnThread(Runnable task) {
        if (context.executor().inEventLoop()) {
            task.run();
            return;
        }
        try {
            context.executor().execute(task);
        } catch (RejectedExecutionException e) {
            // The bank is closing; to the client, that is a lost answer.
            hangUp();
        }
    }
}
