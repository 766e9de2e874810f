package io.dueflow.reminder;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes a body as a text, and breaks off where it is longer than it may be: it would be held in memory whole. */
final class TextUpTo implements BodySubscriber<String> {

    private final int bytesAtMost;
    private final BodySubscriber<String> text;
    private Subscription subscription;
    private long received;

    TextUpTo(int bytesAtMost, BodySubscriber<String> text) {
        this.bytesAtMost = bytesAtMost;
        this.text = text;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        text.onSubscribe(newSubscription);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        received += pieces.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > bytesAtMost) {
            subscription.cancel();
            text.onError(new IOException("the answer is longer than " + bytesAtMost + " bytes"));
        } else {
            text.onNext(pieces);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
