package io.dueflow.status.alarm;

import io.dueflow.status.send.BrokerLine;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm for each message that was given up, and for a broker that has been away for a while: in the log, in
 * the metrics, and at the webhook. One that the webhook did not take is raised again, so it may be heard twice but not
 * never; the others wait for that, for a webhook that hangs would keep all of them.
 */
final class AlarmSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmSweep.class);
    private static final int AT_ONCE = 100;
    private static final Duration BROKER_MAY_BE_AWAY = Duration.ofSeconds(45);

    private final FailedMessages failed;
    private final BrokerLine broker;
    private final Webhook webhook;
    private final Counter raised;
    private final Clock clock;
    private Instant alarmedOutage;

    AlarmSweep(FailedMessages failed, BrokerLine broker, Webhook webhook, Counter raised, Clock clock) {
        this.failed = failed;
        this.broker = broker;
        this.webhook = webhook;
        this.raised = raised;
        this.clock = clock;
    }

    void sweep() throws InterruptedException {
        sweepBroker();
        var arrived = true;
        for (var message : failed.find(AT_ONCE)) {
            arrived = arrived && raise(message);
        }
    }

    private boolean raise(FailedMessage message) throws InterruptedException {
        var text = "message %d of %s about %s was given up; the later ones wait for it: %s"
                .formatted(message.messageId(), message.topic(), message.about(), message.words());
        var arrived = raise("STATUS_MESSAGE_FAILED", text);
        if (arrived) {
            failed.alarmed(message);
        }
        return arrived;
    }

    private void sweepBroker() throws InterruptedException {
        var outage = broker.downSince().orElse(null);
        if (outage != null
                && !outage.equals(alarmedOutage)
                && isLong(outage)
                && raise("BROKER_AWAY", "the broker takes no status messages since " + outage)) {
            alarmedOutage = outage;
        }
    }

    private boolean isLong(Instant outage) {
        return outage.plus(BROKER_MAY_BE_AWAY).isBefore(clock.instant());
    }

    private boolean raise(String alarm, String text) throws InterruptedException {
        LOG.error("{}: {}", alarm, text);
        raised.increment();
        return webhook.post(new Alarm(alarm, text, clock.instant()));
    }
}
