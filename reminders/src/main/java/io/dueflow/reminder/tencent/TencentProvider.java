package io.dueflow.reminder.tencent;

import io.dueflow.reminder.WholeAnswer;
import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.send.TextOutcome;
import io.dueflow.reminder.send.TextProvider;
import io.dueflow.reminder.text.ReminderText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends texts with Tencent Cloud. Each request goes out once: Tencent knows no key by which it could tell a repeat, so
 * the client must not repeat one by itself either, which Java's does not do with a POST.
 */
public final class TencentProvider implements TextProvider {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final TencentAccount account;
    private final URI endpoint;
    private final Duration timeout;
    private final Tc3Signature signature;
    private final HttpClient client;
    private final Clock clock;

    public TencentProvider(TencentAccount account, URI endpoint, Duration timeout, Clock clock) {
        this.account = account;
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.signature = new Tc3Signature(account.secretId(), account.secretKey(), SendSms.SERVICE);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.clock = clock;
    }

    @Override
    public TextOutcome send(Mobile mobile, ReminderText text, String reference) {
        try {
            var answer = WholeAnswer.to(request(SendSms.of(account, mobile, text, reference)), client, timeout);
            return SendSmsAnswer.read(answer.statusCode(), answer.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new TextOutcome.NotSent("NOT_CONNECTED", "no connection to " + endpoint.getHost(), true);
        } catch (IOException e) {
            return new TextOutcome.Unknown("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TextOutcome.Unknown("interrupted while waiting for the answer");
        }
    }

    HttpRequest request(SendSms sms) {
        var body = JSON.writeValueAsBytes(sms);
        var now = clock.instant();
        return HttpRequest.newBuilder(endpoint.resolve("/"))
                .timeout(timeout)
                .header("Authorization", signature.authorization(hostAsSent(), body, now))
                .header("Content-Type", Tc3Signature.CONTENT_TYPE)
                .header("X-TC-Action", SendSms.ACTION)
                .header("X-TC-Timestamp", Long.toString(now.getEpochSecond()))
                .header("X-TC-Version", SendSms.VERSION)
                .header("X-TC-Region", account.region())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** What is signed has to be what the client sends, which leaves out the port that is usual. */
    private String hostAsSent() {
        var usual = "https".equalsIgnoreCase(endpoint.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return endpoint.getPort() == -1 || endpoint.getPort() == usual
                ? endpoint.getHost()
                : endpoint.getHost() + ":" + endpoint.getPort();
    }
}
