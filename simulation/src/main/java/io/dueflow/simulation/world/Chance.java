package io.dueflow.simulation.world;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance, drawn from the seed in the order of the asking. */
public final class Chance {

    private static final int MILLION = 1_000_000;

    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Another source, so that what one part of the world draws does not change what the others draw. */
    public Chance apart() {
        return new Chance(random.split());
    }

    public boolean hits(double probability) {
        return random.nextInt(MILLION) < probability * MILLION;
    }

    /** From the least up to and including the most. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public long number() {
        return random.nextLong();
    }

    public Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
