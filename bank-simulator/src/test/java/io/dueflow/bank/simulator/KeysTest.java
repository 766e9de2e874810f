package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.simulator.signing.BankKeys;
import io.dueflow.bank.simulator.signing.BankSide;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KeysTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"SHA256withRSA,2048", "SHA1withRSA,512", "SHA1withRSA,2048"})
    void both_algorithms_are_spoken(String algorithm, int bits) throws IOException {
        BankKeys keys = BankKeys.generate(algorithm, bits);
        try (BankSimulator bank = BankSimulator.start(BankConfig.of(data, keys.bankSide()))) {
            Platform platform = new Platform(bank.baseUrl(), keys);

            assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "1.00"))
                            .respCode())
                    .isEqualTo("30042");
        }
    }

    @Test
    void a_key_too_short_for_its_algorithm_is_refused() {
        assertThatThrownBy(() -> BankKeys.generate("SHA256withRSA", 1_024))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2048");
        assertThatThrownBy(() -> BankKeys.generate("MD5withRSA", 2_048)).hasMessageContaining("algorithm");
    }

    @Test
    void what_is_no_key_is_named() {
        BankKeys keys = Platform.SMALL_KEYS;
        assertThatThrownBy(() -> BankSide.of("SHA1withRSA", "rubbish", keys.bankPrivateKey()))
                .hasMessageContaining("platformPublicKey");
        assertThatThrownBy(() -> BankSide.of("SHA1withRSA", keys.platformPublicKey(), keys.platformPublicKey()))
                .hasMessageContaining("bankPrivateKey");
    }

    @Test
    void the_key_file_is_made_once_for_its_owner_alone() throws IOException {
        Path file = data.resolve("new/keys.properties");

        BankKeys made = KeyFile.loadOrGenerate(file, "SHA1withRSA");

        assertThat(KeyFile.loadOrGenerate(file, "SHA256withRSA")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain(made.bankPrivateKey());
    }

    @Test
    void a_key_file_without_a_key_says_which() throws IOException {
        Path file = data.resolve("keys.properties");
        Files.writeString(file, "algorithm=SHA1withRSA\nplatformPrivateKey=x\n");

        assertThatThrownBy(() -> KeyFile.load(file)).hasMessageContaining("platformPublicKey is missing");
    }

    @ParameterizedTest
    @CsvSource({"--fault=fast=0.1", "--fault=slow=2", "--platform-public-key=x", "--delay-ms=-1", "--max-in-flight=0"})
    void a_wrong_option_ends_the_command_with_2(String option) {
        CommandLine command = new CommandLine(new BankCommand());
        command.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));

        assertThat(command.execute("--port=0", "--algorithm=SHA1withRSA", "--data=" + data, option))
                .isEqualTo(2);
    }
}
