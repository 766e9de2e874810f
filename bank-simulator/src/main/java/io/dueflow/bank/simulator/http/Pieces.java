package io.dueflow.bank.simulator.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of an answer piece by piece, each when the one before is on its way. Not for a connection's thread. */
final class Pieces extends OutputStream {

    private final ChannelHandlerContext context;
    private final Runnable whenWhole;
    private boolean closed;

    Pieces(ChannelHandlerContext context, Runnable whenWhole) {
        this.context = context;
        this.whenWhole = whenWhole;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sent(context.writeAndFlush(new DefaultHttpContent(Unpooled.copiedBuffer(bytes, offset, length))));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            sent(context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
            whenWhole.run();
        }
    }

    private static void sent(ChannelFuture piece) throws IOException {
        if (!piece.awaitUninterruptibly().isSuccess()) {
            throw new IOException("the client hung up before the end of its answer", piece.cause());
        }
    }
}
