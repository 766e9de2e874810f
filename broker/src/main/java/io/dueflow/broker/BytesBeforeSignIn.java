package io.dueflow.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.group.ChannelGroup;
import io.netty.util.ReferenceCountUtil;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a connection that has sent more than a sign-in takes and has not signed in. Artemis takes frames, and requests over
 * HTTP, of up to 2 GiB into memory before it knows whose they are, and has no setting for less.
 */
final class BytesBeforeSignIn extends ChannelInboundHandlerAdapter {

    static final int MOST = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(BytesBeforeSignIn.class);

    private volatile boolean signedIn;
    private int bytes;

    /**
     * Artemis lets nobody in before its own handlers, so each connection gets this one where it is accepted. Returns when
     * no further connection goes without.
     */
    static void bound(NettyAcceptor acceptor) throws ReflectiveOperationException {
        var listening = NettyAcceptor.class.getDeclaredField("serverChannelGroup");
        listening.setAccessible(true);
        for (var channel : (ChannelGroup) listening.get(acceptor)) {
            // Added by another thread, it would be passed over by who comes at once.
            channel.eventLoop()
                    .submit(() -> channel.pipeline().addFirst(new ToEachAccepted()))
                    .syncUninterruptibly();
        }
    }

    private static final class ToEachAccepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new BytesBeforeSignIn());
            context.fireChannelRead(accepted);
        }
    }

    void signedIn() {
        signedIn = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (signedIn) {
            context.fireChannelRead(message);
            context.pipeline().remove(this);
            return;
        }
        bytes += ((ByteBuf) message).readableBytes();
        if (bytes <= MOST) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        if (context.channel().isOpen()) {
            LOG.warn(
                    "A connection from {} is ended, which sent more than {} bytes before it signed in",
                    context.channel().remoteAddress(),
                    MOST);
            context.close();
        }
    }
}
