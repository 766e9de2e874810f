package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestsTest {

    private static final SignedRequest SHORT = request("a+b/c==");

    @ParameterizedTest
    @ValueSource(strings = {"http://bank:80/gate", "http://bank:80/gate/"})
    void a_get_carries_the_four_fields_url_encoded(String baseUrl) {
        var request = new HttpRequests(URI.create(baseUrl), HttpMethod.GET, Duration.ofSeconds(1)).of(SHORT);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri().toString())
                .isEqualTo("http://bank:80/gate/service?serviceName=CONFIRM_REPAYMENT&platformNo=p%261"
                        + "&reqData=a%2Bb%2Fc%3D%3D&signature=x%2By%2F%3D");
    }

    @Test
    void a_post_carries_them_as_a_form() {
        var request = requests(HttpMethod.POST).of(SHORT);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo(URI.create("http://bank/service"));
        assertThat(request.headers().firstValue("Content-Type")).hasValue("application/x-www-form-urlencoded");
        assertThat(request.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength))
                .hasValue((long) SHORT.urlEncoded().length());
    }

    @Test
    void auto_posts_only_what_makes_the_url_longer_than_six_kib() {
        var withoutData =
                requests(HttpMethod.GET).of(request("")).uri().toString().length();
        var room = HttpRequests.LONGEST_URL - withoutData;
        assertThat(requests(HttpMethod.AUTO).of(request("x".repeat(room))).method())
                .isEqualTo("GET");
        assertThat(requests(HttpMethod.AUTO).of(request("x".repeat(room + 1))).method())
                .isEqualTo("POST");
        assertThat(requests(HttpMethod.GET).of(request("x".repeat(room + 1))).method())
                .isEqualTo("GET");
    }

    private static HttpRequests requests(HttpMethod method) {
        return new HttpRequests(URI.create("http://bank"), method, Duration.ofSeconds(1));
    }

    private static SignedRequest request(String reqData) {
        return new SignedRequest(ServiceName.CONFIRM_REPAYMENT, "p&1", reqData, "x+y/=");
    }
}
