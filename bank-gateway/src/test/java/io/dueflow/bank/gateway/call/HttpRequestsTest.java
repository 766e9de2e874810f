package io.dueflow.bank.gateway.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestsTest {

    private static final SignedRequest SHORT = request("a+b/c==");

    @ParameterizedTest
    @ValueSource(strings = {"http://bank:80/gate", "http://bank:80/gate/"})
    void a_get_carries_the_four_fields_url_encoded(String baseUrl) {
        var request = new HttpRequests(URI.create(baseUrl), HttpMethod.GET).of(SHORT);
        assertThat(request.method().name()).isEqualTo("GET");
        assertThat(request.headers().get("Host")).isEqualTo("bank:80");
        assertThat(request.uri())
                .isEqualTo("/gate/service?serviceName=CONFIRM_REPAYMENT&platformNo=p%261"
                        + "&reqData=a%2Bb%2Fc%3D%3D&signature=x%2By%2F%3D");
    }

    @Test
    void a_post_carries_them_as_a_form() {
        var request = requests(HttpMethod.POST).of(SHORT);
        assertThat(request.method().name()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo("/service");
        assertThat(request.headers().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.headers().getInt("Content-Length"))
                .isEqualTo(SHORT.urlEncoded().length());
        assertThat(request.content().toString(UTF_8)).isEqualTo(SHORT.urlEncoded());
    }

    @Test
    void auto_posts_only_what_makes_the_url_longer_than_six_kib() {
        var withoutData = "http://bank".length()
                + requests(HttpMethod.GET).of(request("")).uri().length();
        var room = HttpRequests.LONGEST_URL - withoutData;
        assertThat(method(HttpMethod.AUTO, room)).isEqualTo("GET");
        assertThat(method(HttpMethod.AUTO, room + 1)).isEqualTo("POST");
        assertThat(method(HttpMethod.GET, room + 1)).isEqualTo("GET");
    }

    private static String method(HttpMethod configured, int dataLength) {
        var http = requests(configured).of(request("x".repeat(dataLength)));
        return http.method().name();
    }

    private static HttpRequests requests(HttpMethod method) {
        return new HttpRequests(URI.create("http://bank"), method);
    }

    private static SignedRequest request(String reqData) {
        return new SignedRequest(ServiceName.CONFIRM_REPAYMENT, "p&1", reqData, "x+y/=");
    }
}
