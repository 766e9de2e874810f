package io.dueflow.messages;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What the database answered last to a question whose answer is shown on a wall. It is asked now and then by one task for
 * all; whoever shows the answer never waits for the database, and sees by its age when that tells nothing any more.
 *
 * @param <T> the answer
 */
public final class Figures<T> {

    private final String name;
    private final Supplier<T> question;
    private volatile T last;
    private volatile long readAt = System.nanoTime();

    /** @param name in small letters and underscores */
    public Figures(String name, Supplier<T> question) {
        this.name = name;
        this.question = question;
    }

    public String name() {
        return name;
    }

    /** Asks anew; where that fails, the last answer stays and grows older. */
    public void read() {
        last = question.get();
        readAt = System.nanoTime();
    }

    /** One figure of the answer; not a number before the first one. */
    public double tell(ToDoubleFunction<T> figure) {
        var known = last;
        return known == null ? Double.NaN : figure.applyAsDouble(known);
    }

    /** How old the answer is; before the first one, how long it has been waited for. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - readAt);
    }
}
