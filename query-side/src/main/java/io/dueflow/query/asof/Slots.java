package io.dueflow.query.asof;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The schemas in which questions about the past are answered, each for one question at a time: two that wrote rows of
 * the same project would wait for one another. The one last given back is taken first, whose statements are prepared.
 */
final class Slots implements AutoCloseable {

    private final List<Slot> all;
    private final LinkedBlockingDeque<Slot> free;
    private final Duration patience;

    Slots(int count, Duration patience, DataSource shared) {
        this.all = IntStream.rangeClosed(1, count)
                .mapToObj(number -> Slot.of(shared, number))
                .toList();
        this.free = new LinkedBlockingDeque<>(all);
        this.patience = patience;
    }

    /** Throws {@link TooManyQuestions} where none becomes free in time. */
    Slot take() {
        try {
            var slot = free.pollFirst(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (slot == null) {
                throw new TooManyQuestions(all.size());
            }
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyQuestions(all.size());
        }
    }

    void giveBack(Slot slot) {
        free.addFirst(slot);
    }

    @Override
    public void close() {
        all.forEach(Slot::close);
    }
}
