package io.dueflow.bank.simulator.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One client's connection: it answers one request after the other. What a client sends before it has its answer waits;
 * at most the requests of one read from the network do, because no more is read then.
 */
final class Connection extends ChannelInboundHandlerAdapter {

    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private final Page pages;
    private final Queue<FullHttpRequest> early = new ArrayDeque<>(0);
    private ChannelHandlerContext context;
    private boolean busy;

    Connection(Page pages) {
        this.pages = pages;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        FullHttpRequest request = (FullHttpRequest) message;
        if (busy) {
            early.add(request);
            context.channel().config().setAutoRead(false);
        } else {
            begin(request);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        early.forEach(FullHttpRequest::release);
        early.clear();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent && !busy) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.log(System.Logger.Level.DEBUG, "a connection broke", cause);
        context.close();
    }

    /** Sends the answer of the request that is under way. */
    void end(FullHttpResponse response, boolean keepAlive) {
        context.writeAndFlush(response, context.voidPromise());
        ended(keepAlive);
    }

    /** The whole answer is written; the next request may come, unless one side wanted no other. */
    void ended(boolean keepAlive) {
        if (!keepAlive) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else if (!early.isEmpty()) {
            // Not from here: a long row of early requests would be a deep stack.
            context.executor().execute(this::beginEarly);
        } else {
            busy = false;
            context.channel().config().setAutoRead(true);
        }
    }

    private void beginEarly() {
        FullHttpRequest request = early.poll();
        if (request != null) {
            begin(request);
        }
    }

    private void begin(FullHttpRequest request) {
        busy = true;
        try {
            if (request.decoderResult().isFailure()) {
                boolean tooLong = request.decoderResult().cause() instanceof TooLongHttpLineException;
                end(Responses.whole(tooLong ? 414 : 400, "text/plain", new byte[0], false), false);
            } else {
                pages.serve(new Exchange(this, context, request, ByteBufUtil.getBytes(request.content())));
            }
        } finally {
            request.release();
        }
    }
}
