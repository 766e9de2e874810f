package io.dueflow.reminder.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.running.SmsDoor;
import io.dueflow.reminder.send.TextOutcome;
import io.dueflow.reminder.text.ReminderText;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tencent's own SDK says what a request has to look like: both call its real host by way of the same door, ours at the
 * SDK's second.
 */
class SdkOracleTest {

    private static final String HOST = "sms.tencentcloudapi.com";
    private static final String SECRET_ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
    private static final String SECRET_KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    private static final String REFERENCE = "reminder/B1/2026-01-31/BEFORE_DUE/1";
    private static final TencentAccount ACCOUNT = new TencentAccount(
            SECRET_ID,
            SECRET_KEY,
            "1400006666",
            "还款平台",
            "ap-guangzhou",
            Map.of(ReminderKind.BEFORE_DUE, "1101", ReminderKind.REFUSED, "1102", ReminderKind.OVERDUE, "1103"));
    private static final List<String> SAME = List.of(
            "Authorization",
            "Content-Type",
            "Content-Length",
            "Host",
            "X-TC-Action",
            "X-TC-Timestamp",
            "X-TC-Version",
            "X-TC-Region");

    /** The SDK keeps to the first that it finds, so there is one for all. */
    private static final ProxySelector USUAL = ProxySelector.getDefault();

    private static SmsDoor door;

    @BeforeAll
    static void open() throws IOException {
        door = new SmsDoor();
        ProxySelector.setDefault(ProxySelector.of(door.address()));
    }

    @AfterAll
    static void close() {
        ProxySelector.setDefault(USUAL);
        door.close();
    }

    @ParameterizedTest
    @EnumSource(ReminderKind.class)
    void signature_headers_and_body_are_those_of_the_sdk(ReminderKind kind) throws Exception {
        assertSameAsBySdk(kind, "http://" + HOST);
    }

    /** The client leaves the usual port out of what it sends, so it must not be signed either. */
    @Test
    void an_endpoint_may_name_its_usual_port() throws Exception {
        assertSameAsBySdk(ReminderKind.REFUSED, "http://" + HOST + ":80");
    }

    private void assertSameAsBySdk(ReminderKind kind, String endpoint) throws Exception {
        var text = new ReminderText(kind, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 2), Money.ofCents(103_000));
        var theirs = askBySdk(text);
        var second = Instant.ofEpochSecond(Long.parseLong(theirs.headers().get("X-TC-Timestamp")));

        var outcome = new TencentProvider(
                        ACCOUNT, URI.create(endpoint), Duration.ofSeconds(60), Clock.fixed(second, ZoneOffset.UTC))
                .send(new Mobile("+8613800138000"), text, REFERENCE);

        var ours = door.last();
        assertThat(outcome).isEqualTo(new TextOutcome.Sent("5000:1"));
        assertThat(ours.body()).isEqualTo(theirs.body());
        for (var header : SAME) {
            assertThat(ours.headers().get(header))
                    .as(header)
                    .isNotNull()
                    .isEqualTo(theirs.headers().get(header));
        }
    }

    private SmsDoor.Request askBySdk(ReminderText text) throws Exception {
        var http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(HOST);
        var client = new SmsClient(
                new Credential(SECRET_ID, SECRET_KEY),
                ACCOUNT.region(),
                new ClientProfile(ClientProfile.SIGN_TC3_256, http));
        var request = new SendSmsRequest();
        request.setPhoneNumberSet(new String[] {"+8613800138000"});
        request.setSmsSdkAppId(ACCOUNT.sdkAppId());
        request.setTemplateId(ACCOUNT.templates().get(text.kind()));
        request.setSignName(ACCOUNT.signName());
        request.setTemplateParamSet(text.parameters().toArray(String[]::new));
        request.setSessionContext(REFERENCE);
        client.SendSms(request);
        return door.last();
    }
}
