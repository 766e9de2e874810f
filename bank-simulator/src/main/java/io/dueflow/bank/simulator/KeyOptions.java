package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.signing.BankSide;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the bank's keys come from: a file with those of both sides, or the two that a bank has. */
final class KeyOptions {

    @Option(
            names = "--algorithm",
            defaultValue = "SHA256withRSA",
            description = "SHA256withRSA or, as the existing bank, SHA1withRSA; for keys given or made here.")
    private String algorithm;

    @Option(
            names = "--keys",
            description = "Key file of both sides, made at the first start; default: keys.properties in --data.")
    private Path keys;

    @Option(names = "--platform-public-key", description = "Base64 of X.509; with --bank-private-key, without --keys.")
    private String platformPublicKey;

    @Option(names = "--bank-private-key", description = "Base64 of PKCS#8; with --platform-public-key.")
    private String bankPrivateKey;

    /** Throws {@link IllegalArgumentException} that names what is missing or unfit. */
    BankSide bankSide(Path data) throws IOException {
        if (platformPublicKey == null && bankPrivateKey == null) {
            Path file = keys == null ? data.resolve("keys.properties") : keys;
            return KeyFile.loadOrGenerate(file, algorithm).bankSide();
        }
        if (platformPublicKey == null || bankPrivateKey == null || keys != null) {
            throw new IllegalArgumentException("give --keys, or both --platform-public-key and --bank-private-key");
        }
        return BankSide.of(algorithm, platformPublicKey, bankPrivateKey);
    }
}
