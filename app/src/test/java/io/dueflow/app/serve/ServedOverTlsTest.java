package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;

/** The API over TLS, by the settings that the guide names. */
class ServedOverTlsTest {

    private static final String PASSWORD = "changeit";

    @Test
    void the_api_speaks_tls_and_nothing_else(@TempDir Path folder) throws Exception {
        var store = folder.resolve("server.p12");
        keytool(store);
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var options = new ServiceOptions(
                folder.resolve("data"),
                "http://127.0.0.1:1",
                keys,
                RunningService.CLOCK,
                List.of(
                        "--server.port=0",
                        "--server.ssl.key-store=" + store,
                        "--server.ssl.key-store-password=" + PASSWORD,
                        "--dueflow.broker.enabled=false",
                        "--logging.level.root=WARN"));
        // Axon looks for a test framework among the callers and leaves things out when it finds one.
        try (var service =
                CompletableFuture.supplyAsync(() -> Service.start(options)).join()) {
            assertThat(service.bean(AuthenticationManager.class))
                    .asInstanceOf(type(ProviderManager.class))
                    .extracting(ProviderManager::getProviders, list(AuthenticationProvider.class))
                    .singleElement()
                    .as("the hash for unknown users, before the first request")
                    .extracting("userNotFoundEncodedPassword")
                    .isNotNull();
            var client = HttpClient.newBuilder().sslContext(trusting(store)).build();

            assertThat(service.scheme()).isEqualTo("https");
            var secured = client.send(health("https", service), BodyHandlers.ofString());
            assertThat(secured.statusCode()).isEqualTo(200);
            assertThat(secured.body()).contains("UP");
            var plain = client.send(health("http", service), BodyHandlers.ofString());
            assertThat(plain.statusCode()).isEqualTo(400);
        }
    }

    private static HttpRequest health(String scheme, Service service) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + service.port() + "/actuator/health"))
                .build();
    }

    private static void keytool(Path store) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "api",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=api",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private static SSLContext trusting(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("api", keys.getCertificate("api"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
