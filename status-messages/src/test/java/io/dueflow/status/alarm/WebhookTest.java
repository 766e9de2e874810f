package io.dueflow.status.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WebhookTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Webhook.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    /** Nodes that other tests have started in this process may have silenced it. */
    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.WARN);
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void the_key_in_an_address_stands_in_no_log() throws Exception {
        var webhook = new Webhook(URI.create("http://localhost:1/robot/send?access_token=SECRET"));

        assertThat(webhook.post(new Alarm("broker", "It does not run.", Instant.EPOCH)))
                .isFalse();

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("localhost cannot be reached for an alarm")
                .doesNotContain("SECRET");
    }
}
