package io.dueflow.status.alarm;

import io.dueflow.messages.LoggedAbout;
import io.dueflow.status.send.BrokerLine;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm for each message that was given up, and for a broker that has been away for a while: in the log and the
 * metrics at once, and at the webhook. One that the webhook did not take is posted again, so it may be heard twice but not
 * never; the others wait with their posts for that, for a webhook that hangs would keep all of them.
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
    private final Set<FailedMessage> told = new HashSet<>();
    private Instant lastOutageTold = Instant.MIN;
    private Instant lastOutagePosted = Instant.MIN;

    AlarmSweep(FailedMessages failed, BrokerLine broker, Webhook webhook, Counter raised, Clock clock) {
        this.failed = failed;
        this.broker = broker;
        this.webhook = webhook;
        this.raised = raised;
        this.clock = clock;
    }

    void sweep() throws InterruptedException {
        sweepBroker();
        var messages = failed.find(AT_ONCE);
        told.retainAll(messages);
        for (var message : messages) {
            if (told.add(message)) {
                try (var about = LoggedAbout.repayment(message.repaymentNo())) {
                    tell(alarmOf(message));
                }
            }
        }
        for (var message : messages) {
            if (!webhook.post(alarmOf(message))) {
                return;
            }
            failed.alarmed(message);
        }
    }

    private Alarm alarmOf(FailedMessage message) {
        var text = "message %d of %s about %s was given up; the later ones wait for it: %s"
                .formatted(message.messageId(), message.topic(), message.about(), message.words());
        return new Alarm("STATUS_MESSAGE_FAILED", text, clock.instant());
    }

    /** What began to wait before the last alarm was raised belongs to the same outage. */
    private void sweepBroker() throws InterruptedException {
        var outage = broker.downSince().orElse(null);
        if (outage == null || !isLong(outage)) {
            return;
        }
        var alarm = new Alarm("BROKER_AWAY", "the broker takes no status messages since " + outage, clock.instant());
        if (outage.isAfter(lastOutageTold)) {
            tell(alarm);
            lastOutageTold = clock.instant();
        }
        if (outage.isAfter(lastOutagePosted) && webhook.post(alarm)) {
            lastOutagePosted = clock.instant();
        }
    }

    private boolean isLong(Instant outage) {
        return outage.plus(BROKER_MAY_BE_AWAY).isBefore(clock.instant());
    }

    private void tell(Alarm alarm) {
        LOG.error("{}: {}", alarm.alarm(), alarm.text());
        raised.increment();
    }
}
