package io.dueflow.eventstore.joint;

import io.dueflow.messages.GroupCommit;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.TooManyCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.common.AxonThreadFactory;

/** A queue of commands, and one thread that has handled together whatever stands in it. */
public final class QueuedGroupCommit implements GroupCommit, AutoCloseable {

    /** Beyond these a caller is told to come back. */
    private static final int MOST_WAITING = 10_000;

    private static final int MOST_TOGETHER = 100;
    private static final ReadAhead NOTHING = new ReadAhead(List.of(), List.of());

    private record Waiting(Object command, CompletableFuture<Void> answer) {}

    private final JointCommands joint;
    private final int bound;
    private final BlockingQueue<Waiting> queue;
    private final Thread worker;
    private volatile boolean closed;

    public QueuedGroupCommit(JointCommands joint) {
        this(joint, MOST_WAITING);
    }

    QueuedGroupCommit(JointCommands joint, int bound) {
        this.joint = joint;
        this.bound = bound;
        this.queue = new LinkedBlockingQueue<>(bound);
        this.worker = new AxonThreadFactory("group-commit").newThread(this::work);
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public CompletableFuture<Void> handle(Object command) {
        if (closed) {
            return CompletableFuture.failedFuture(stopping());
        }
        var waiting = new Waiting(command, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(new TooManyCommands(bound));
        }
        if (closed) {
            failAllWaiting();
        }
        return waiting.answer();
    }

    private void work() {
        var group = new ArrayList<Waiting>();
        try {
            while (!closed) {
                group.add(queue.take());
                queue.drainTo(group, MOST_TOGETHER - 1);
                handle(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            // It was closed while there was nothing to do.
        }
        failAllWaiting();
    }

    /** Both the worker at its end and whoever was putting one in meanwhile see to it, so nothing is left in between. */
    private void failAllWaiting() {
        var left = new ArrayList<Waiting>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.answer().completeExceptionally(stopping()));
    }

    private static IllegalStateException stopping() {
        return new IllegalStateException("The service is stopping; the command was not handled.");
    }

    private void handle(List<Waiting> group) {
        Map<Integer, Throwable> failures;
        try {
            failures = joint.handle(group.stream().map(Waiting::command).toList(), NOTHING);
        } catch (RuntimeException | Error e) {
            // An error too concerns these callers only; without this thread all later ones would wait for ever.
            group.forEach(waiting -> waiting.answer().completeExceptionally(e));
            return;
        }
        for (var place = 0; place < group.size(); place++) {
            var failure = failures.get(place);
            var answer = group.get(place).answer();
            if (failure == null) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(failure);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }
}
