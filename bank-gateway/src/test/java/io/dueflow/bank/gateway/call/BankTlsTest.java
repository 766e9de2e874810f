package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BankTlsTest {

    private static final SignedRequest REQUEST = new SignedRequest(ServiceName.QUERY_TRANSACTION, "p", "data", "sig");
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final AtomicInteger served = new AtomicInteger();
    private HttpsServer server;
    private SslContext trusting;

    @BeforeEach
    void listen() throws Exception {
        var keys = keysFor("ip:127.0.0.1");
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.createContext("/service", exchange -> {
            try (exchange) {
                served.incrementAndGet();
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("done".getBytes());
            }
        });
        server.start();
        trusting = SslContextBuilder.forClient()
                .trustManager((X509Certificate) keys.getCertificate("bank"))
                .build();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_trusted_bank_is_spoken_to_over_tls() throws IOException {
        try (var http = new BankHttp(requests("127.0.0.1"), TIMEOUT, TIMEOUT, trusting)) {
            assertThat(http.exchange(REQUEST).join()).isEqualTo("done");
            assertThat(http.exchange(REQUEST).join()).isEqualTo("done");
        }
    }

    @Test
    void a_bank_whose_certificate_is_for_another_name_gets_nothing() {
        try (var http = new BankHttp(requests("localhost"), TIMEOUT, TIMEOUT, trusting)) {
            assertNothingSent(http);
        }
    }

    @Test
    void a_bank_that_nobody_vouches_for_gets_nothing() {
        try (var http = new BankHttp(requests("127.0.0.1"), TIMEOUT, TIMEOUT)) {
            assertNothingSent(http);
        }
    }

    private void assertNothingSent(BankHttp http) {
        assertThatThrownBy(() -> http.exchange(REQUEST).join())
                .hasCauseInstanceOf(NotConnected.class)
                .hasMessageContaining("SSLHandshakeException");
        assertThat(served).hasValue(0);
    }

    private HttpRequests requests(String host) {
        var port = server.getAddress().getPort();
        return new HttpRequests(URI.create("https://" + host + ":" + port), HttpMethod.GET);
    }

    /** The JDK makes certificates with its keytool only. */
    private KeyStore keysFor(String name) throws Exception {
        var file = folder.resolve("bank.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder((keytool + " -genkeypair -alias bank -keyalg RSA -dname CN=bank -ext san=" + name
                                + " -storetype PKCS12 -storepass changeit -keystore " + file)
                        .split(" "))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext tls(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }
}
