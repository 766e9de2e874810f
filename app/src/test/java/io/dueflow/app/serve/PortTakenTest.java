package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.OwnProcess;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a service that comes as far stamps the events of all services of its process. */
class PortTakenTest {

    @TempDir
    Path folder;

    @Test
    void that_the_port_is_taken_is_told_in_one_sentence() throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var printed = folder.resolve("serve.log");
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = other.getLocalPort();

            var serve = OwnProcess.start(
                    printed,
                    List.of(),
                    List.of(
                            "serve",
                            "--port=" + port,
                            "--data=" + folder.resolve("data"),
                            "--bank-keys=" + keys,
                            "--dueflow.broker.port=0"));

            assertThat(serve.waitFor(5, TimeUnit.MINUTES))
                    .as(OwnProcess.whatIsLeft(serve, printed))
                    .isTrue();
            assertThat(serve.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(printed))
                    .filteredOn(line -> line.startsWith("dueflow: "))
                    .containsExactly("dueflow: Port " + port
                            + " is taken already; give the API another one with --port, or as server.port.");
            assertThat(printed).content().doesNotContain("APPLICATION FAILED TO START", "Exception encountered");
        }
    }
}
