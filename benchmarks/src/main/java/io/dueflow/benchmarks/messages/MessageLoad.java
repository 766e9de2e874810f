package io.dueflow.benchmarks.messages;

import io.dueflow.benchmarks.measure.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Places orders and waits until the consumer was told of all of them. */
final class MessageLoad {

    private static final int AT_ONCE = 16;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Teller teller;
    private final MeasuredBroker broker;

    MessageLoad(Teller teller, MeasuredBroker broker) {
        this.teller = teller;
        this.broker = broker;
    }

    /** As fast as they go. @return messages a second, from the first command to the last receipt */
    double perSecond(String prefix, int orders) throws InterruptedException {
        var began = System.nanoTime();
        var sentAt = place(prefix, orders, 0);
        var last = sentAt.keySet().stream().mapToLong(this::awaitTold).max().orElseThrow();
        return orders / ((last - began) / 1e9);
    }

    /** At a steady pace. @return how long it took from each command to its receipt */
    Latency delay(String prefix, int orders, int perSecond) throws InterruptedException {
        var sentAt = place(prefix, orders, TimeUnit.SECONDS.toNanos(1) / perSecond);
        List<Double> millis = new ArrayList<>();
        sentAt.forEach((order, at) -> millis.add((awaitTold(order) - at) / 1e6));
        return Latency.of(millis, 0);
    }

    private Map<String, Long> place(String prefix, int orders, long pauseNanos) throws InterruptedException {
        var sentAt = new ConcurrentHashMap<String, Long>();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var room = new Semaphore(AT_ONCE);
        var next = System.nanoTime();
        for (var number = 0; number < orders; number++) {
            var order = prefix + number;
            next += pauseNanos;
            while (pauseNanos > 0 && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            room.acquire();
            threads.execute(() -> {
                sentAt.put(order, System.nanoTime());
                teller.place(order);
                room.release();
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("the orders were not placed in time");
        }
        if (sentAt.size() != orders) {
            throw new IllegalStateException("only " + sentAt.size() + " of " + orders + " orders were placed");
        }
        return sentAt;
    }

    private long awaitTold(String order) {
        var giveUp = System.nanoTime() + PATIENCE_NANOS;
        var told = broker.toldAt(order);
        while (told == null) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("nobody was told of " + order);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            told = broker.toldAt(order);
        }
        return told;
    }
}
