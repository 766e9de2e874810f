package io.dueflow.bank.simulator.signing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** A properties file with the keys of both sides, which the bank makes at its first start and the platform reads. */
public final class KeyFile {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    /** Reads the file, or generates keys of the algorithm's least length and writes it where there is none. */
    public static BankKeys loadOrGenerate(Path file, String algorithm) throws IOException {
        if (!Files.exists(file)) {
            BankKeys keys = BankKeys.generate(
                    algorithm, SignatureAlgorithm.named(algorithm).leastBits());
            write(file, keys);
        }
        return load(file);
    }

    /** Throws {@link IllegalArgumentException} that names the property which is missing or unfit. */
    public static BankKeys load(Path file) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        return new BankKeys(
                required(keys, "algorithm", file),
                required(keys, "platformPrivateKey", file),
                required(keys, "platformPublicKey", file),
                required(keys, "bankPrivateKey", file),
                required(keys, "bankPublicKey", file));
    }

    /** Puts a whole file in place with mode 600, so that no reader ever sees half a key. */
    static void write(Path file, BankKeys keys) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("algorithm", keys.algorithm());
        properties.setProperty("platformPrivateKey", keys.platformPrivateKey());
        properties.setProperty("platformPublicKey", keys.platformPublicKey());
        properties.setProperty("bankPrivateKey", keys.bankPrivateKey());
        properties.setProperty("bankPublicKey", keys.bankPublicKey());
        StringWriter text = new StringWriter();
        properties.store(text, "Keys of the bank simulator and its platform");
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(directory, "keys", ".tmp", OWNER_ONLY);
        Files.writeString(temporary, text.toString());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String required(Properties keys, String name, Path file) {
        String value = keys.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(file + ": " + name + " is missing");
        }
        return value;
    }
}
