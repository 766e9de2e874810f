package io.dueflow.bank.gateway.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rests the line to a bank that does not answer (熔断): when half of the last {@value #WINDOW} calls have told nothing,
 * no call is made for a while, then {@value #TRIALS} try whether the bank is back.
 */
public final class BankBreaker {

    /** How many calls may try whether the bank is back. */
    public static final int TRIALS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(BankBreaker.class);
    private static final Throwable NO_ANSWER = new IllegalStateException("the bank has told nothing");
    private static final int WINDOW = 50;
    private static final int FEWEST_CALLS = 20;
    private static final int MOST_FAILURES_PERCENT = 50;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Duration rest;
    private final AtomicReference<Instant> since;

    /** @param rest how long no call is made */
    public BankBreaker(Duration rest, Clock clock) {
        this.rest = rest;
        this.clock = clock;
        this.since = new AtomicReference<>(clock.instant());
        this.breaker = CircuitBreaker.of(
                "bank",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST_CALLS)
                        .failureRateThreshold(MOST_FAILURES_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .waitDurationInOpenState(rest)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher().onStateTransition(transition -> {
            since.set(clock.instant());
            LOG.warn("the line to the bank: {}", transition.getStateTransition());
        });
    }

    /** Whether a call may be made now; whoever may has to tell how it ended. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    void toldSomething() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void toldNothing() {
        breaker.onError(0, TimeUnit.NANOSECONDS, NO_ANSWER);
    }

    /** Whether the bank is believed to answer. */
    public boolean isClosed() {
        return breaker.getState() == State.CLOSED;
    }

    /** Whether no call at all would be made now. */
    public boolean isResting() {
        return breaker.getState() == State.OPEN
                && !clock.instant().isAfter(since.get().plus(rest));
    }

    /** Since when it has been as it is. */
    public Instant since() {
        return since.get();
    }
}
