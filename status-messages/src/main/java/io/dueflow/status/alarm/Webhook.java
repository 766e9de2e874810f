package io.dueflow.status.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Posts alarms to an address, as JSON. The address often carries the key to what is behind it, so no log tells it whole. */
final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int FIRST_ERROR = 300;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final JsonMapper json = JsonMapper.shared();

    /** @param address null where nobody wants them */
    Webhook(URI address) {
        this.address = address;
    }

    /** @return whether the alarm has arrived, or nobody wants it */
    boolean post(Alarm alarm) throws InterruptedException {
        if (address == null) {
            return true;
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(alarm)))
                .build();
        try {
            // The time limit ends with the answer's head, and nobody wants the rest, which may never come.
            var answer = http.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            if (answer.statusCode() < FIRST_ERROR) {
                return true;
            }
            LOG.warn("{} answered {} to an alarm, which is posted again", address.getHost(), answer.statusCode());
        } catch (IOException e) {
            LOG.warn("{} cannot be reached for an alarm, which is posted again: {}", address.getHost(), e.toString());
        }
        return false;
    }
}
