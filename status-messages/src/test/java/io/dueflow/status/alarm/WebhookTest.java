package io.dueflow.status.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WebhookTest {

    @Test
    void the_key_in_an_address_stands_in_no_log(CapturedOutput output) throws Exception {
        var webhook = new Webhook(URI.create("http://localhost:1/robot/send?access_token=SECRET"));

        assertThat(webhook.post(new Alarm("broker", "It does not run.", Instant.EPOCH)))
                .isFalse();

        assertThat(output.getAll())
                .contains("localhost cannot be reached for an alarm")
                .doesNotContain("SECRET");
    }
}
