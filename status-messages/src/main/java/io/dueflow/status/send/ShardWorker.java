package io.dueflow.status.send;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns a shard while it can, and sends what waits there. */
final class ShardWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardWorker.class);
    private static final long RENEWAL_NANOS = Duration.ofSeconds(3).toNanos();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final int shard;
    private final Shards shards;
    private final ShardPublisher publisher;
    private final Duration poll;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile boolean stopping;
    private boolean owner;
    private long renewedAt;
    private Duration pause = FIRST_PAUSE;

    ShardWorker(int shard, Shards shards, ShardPublisher publisher, Duration poll) {
        this.shard = shard;
        this.shards = shards;
        this.publisher = publisher;
        this.poll = poll;
    }

    /** Says that something may have to be sent. */
    void ring() {
        bell.offer(true);
    }

    void stop() {
        stopping = true;
        ring();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                takeATurn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        leave();
    }

    private void takeATurn() throws InterruptedException {
        try {
            if (!owner) {
                claim();
            }
            var more = owner && publisher.sendSome();
            if (!more) {
                renew();
                bell.poll(poll.toMillis(), TimeUnit.MILLISECONDS);
            }
            pause = FIRST_PAUSE;
        } catch (UnableToClaimTokenException e) {
            LOG.info("another node sends the messages of shard {} now", shard);
            lose();
        } catch (JMSException e) {
            publisher.hangUp();
            renewDespite();
            rest();
        } catch (RuntimeException | Error e) {
            LOG.warn("sending the messages of shard {} broke off, which is tried again", shard, e);
            lose();
            rest();
        }
    }

    private void claim() {
        owner = shards.claim(shard);
        renewedAt = System.nanoTime();
        if (!owner) {
            publisher.leaveToAnotherNode();
        }
    }

    private void renew() {
        if (owner && System.nanoTime() - renewedAt > RENEWAL_NANOS) {
            shards.renew(shard);
            renewedAt = System.nanoTime();
        }
    }

    /** Another node would not reach the broker either, but the shard is not to wander about for it. */
    private void renewDespite() {
        try {
            renew();
        } catch (RuntimeException e) {
            lose();
        }
    }

    private void rest() throws InterruptedException {
        if (!stopping) {
            Thread.sleep(pause.toMillis());
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void lose() {
        owner = false;
        publisher.hangUp();
    }

    private void leave() {
        publisher.hangUp();
        if (owner) {
            try {
                shards.release(shard);
            } catch (RuntimeException e) {
                LOG.info("shard {} could not be given back; it is free when the claim on it ends", shard);
            }
        }
    }
}
