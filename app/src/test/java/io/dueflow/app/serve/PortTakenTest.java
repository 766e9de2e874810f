package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.Dueflow;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PortTakenTest {

    @TempDir
    Path folder;

    @Test
    void that_the_port_is_taken_is_told_in_one_sentence(CapturedOutput printed) throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var err = new StringWriter();
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = other.getLocalPort();

            var exit = Dueflow.commandLine()
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "serve",
                            "--port=" + port,
                            "--data=" + folder.resolve("data"),
                            "--bank-keys=" + keys,
                            "--dueflow.broker.port=0");

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo(
                            "dueflow: Port %d is taken already; give the API another one with --port, or as"
                                    + " server.port.",
                            port);
            assertThat(printed).doesNotContain("APPLICATION FAILED TO START", "Exception encountered");
        }
    }
}
