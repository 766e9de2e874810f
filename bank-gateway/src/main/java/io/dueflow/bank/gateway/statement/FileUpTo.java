package io.dueflow.bank.gateway.statement;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Writes a body to a file as it comes, digests it, and breaks off where it is longer than it may be. */
final class FileUpTo implements BodySubscriber<String> {

    private final BodySubscriber<Path> file;
    private final long bytesAtMost;
    private final Sha256 digest = new Sha256();
    private Subscription subscription;
    private long received;

    FileUpTo(Path path, long bytesAtMost) {
        this.file = BodySubscribers.ofFile(path, CREATE, WRITE, TRUNCATE_EXISTING);
        this.bytesAtMost = bytesAtMost;
    }

    /** The digest of all of it, in hexadecimal. */
    @Override
    public CompletionStage<String> getBody() {
        return file.getBody().thenApply(written -> digest.hex());
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        file.onSubscribe(newSubscription);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        received += pieces.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > bytesAtMost) {
            subscription.cancel();
            file.onError(new IOException("the file is longer than " + bytesAtMost + " bytes"));
        } else {
            pieces.forEach(digest::add);
            file.onNext(pieces);
        }
    }

    @Override
    public void onError(Throwable failure) {
        file.onError(failure);
    }

    @Override
    public void onComplete() {
        file.onComplete();
    }
}
