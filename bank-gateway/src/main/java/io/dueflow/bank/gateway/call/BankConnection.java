package io.dueflow.bank.gateway.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A connection to the bank, which carries one call after the other. Whatever goes wrong while it carries one ends that
 * call and the connection; nothing is sent a second time.
 */
final class BankConnection extends SimpleChannelInboundHandler<HttpObject> {

    /** No answer of the bank can be longer. */
    static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    private final BankConnections home;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private ChannelHandlerContext context;
    private HttpCall call;
    private ChannelFuture sent;
    private HttpResponse head;
    private long idleSince;

    BankConnection(BankConnections home) {
        this.home = home;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    void send(HttpCall next) {
        call = next;
        sent = context.writeAndFlush(next.sentOver(this));
        sent.addListener(written -> {
            if (!written.isSuccess()) {
                end(written.cause());
            }
        });
    }

    /** Whether the bank still listens on it, as far as can be told from here. */
    boolean isFreshAfter(long nanoTime) {
        return context.channel().isActive() && idleSince - nanoTime > 0;
    }

    void rest() {
        idleSince = System.nanoTime();
        home.keep(this);
    }

    void close() {
        context.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) throws IOException {
        if (call == null || part.decoderResult().isFailure()) {
            end(new UnprovenAnswer(
                    "the answer is not HTTP", part.decoderResult().cause()));
            return;
        }
        if (part instanceof HttpResponse newHead) {
            head = newHead;
        }
        if (part instanceof HttpContent content) {
            take(content.content());
        }
        if (part instanceof LastHttpContent && call != null) {
            finish();
        }
    }

    private void take(ByteBuf bytes) throws IOException {
        if (received.size() + bytes.readableBytes() > LONGEST_ANSWER_BYTES) {
            end(new UnprovenAnswer("the answer is longer than " + LONGEST_ANSWER_BYTES + " bytes"));
        } else {
            bytes.readBytes(received, bytes.readableBytes());
        }
    }

    private void finish() {
        var status = head.status();
        var body = received.toString(UTF_8);
        received.reset();
        if (status.codeClass() == HttpStatusClass.INFORMATIONAL) {
            return;
        }
        var answered = call;
        call = null;
        // A bank that answers before it has the whole request would take the rest of it for the next one.
        if (sent.isSuccess() && HttpUtil.isKeepAlive(head)) {
            rest();
        } else {
            close();
        }
        if (status.code() == 200) {
            answered.answered(body);
        } else {
            answered.failed(new UnprovenAnswer("HTTP status " + status.code()));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        home.forget(this);
        end(new IOException("the bank hung up before its answer was whole"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        end(failure);
    }

    private void end(Throwable failure) {
        var ended = call;
        call = null;
        close();
        if (ended != null) {
            ended.failed(failure);
        }
    }
}
