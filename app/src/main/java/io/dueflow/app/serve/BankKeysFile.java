package io.dueflow.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The keys that {@code dueflow bank} makes at its first start, as the gateway's configuration. */
public final class BankKeysFile {

    private BankKeysFile() {}

    public static Map<String, Object> asConfiguration(Path file) {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the bank's keys in " + file + " cannot be read", e);
        }
        return Map.of(
                "bank.signature-algorithm", required(keys, "algorithm", file),
                "bank.platform-private-key", required(keys, "platformPrivateKey", file),
                "bank.bank-public-key", required(keys, "bankPublicKey", file));
    }

    private static String required(Properties keys, String name, Path file) {
        var value = keys.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing in " + file);
        }
        return value;
    }
}
