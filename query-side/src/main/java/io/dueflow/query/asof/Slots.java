package io.dueflow.query.asof;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The schemas in which questions about the past are answered, each for one question at a time: two that wrote rows of
 * the same project would wait for one another. The one last given back is taken first, whose plans are known.
 */
final class Slots {

    private final int count;
    private final LinkedBlockingDeque<String> free;
    private final Duration patience;

    Slots(int count, Duration patience) {
        this.count = count;
        this.free = new LinkedBlockingDeque<>(IntStream.rangeClosed(1, count)
                .mapToObj(number -> "as_of_" + number)
                .toList());
        this.patience = patience;
    }

    /** Throws {@link TooManyQuestions} where none becomes free in time. */
    String take() {
        try {
            var slot = free.pollFirst(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (slot == null) {
                throw new TooManyQuestions(count);
            }
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyQuestions(count);
        }
    }

    void giveBack(String slot) {
        free.addFirst(slot);
    }
}
