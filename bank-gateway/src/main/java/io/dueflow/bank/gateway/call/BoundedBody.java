package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads a response as UTF-8 text and breaks off where it is longer than any answer of the bank can be. */
final class BoundedBody implements HttpResponse.BodyHandler<String> {

    static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    @Override
    public BodySubscriber<String> apply(HttpResponse.ResponseInfo response) {
        return new Subscriber();
    }

    private static final class Subscriber implements BodySubscriber<String> {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (var buffer : buffers) {
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                received.writeBytes(bytes);
            }
            if (received.size() > LONGEST_ANSWER_BYTES) {
                subscription.cancel();
                body.completeExceptionally(
                        new UnprovenAnswer("the answer is longer than " + LONGEST_ANSWER_BYTES + " bytes"));
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(received.toString(StandardCharsets.UTF_8));
        }
    }
}
