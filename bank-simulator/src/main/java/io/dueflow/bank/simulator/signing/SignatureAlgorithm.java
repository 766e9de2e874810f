package io.dueflow.bank.simulator.signing;

import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How requests and answers are signed, and the least length of a key that is accepted with it. */
public enum SignatureAlgorithm {
    SHA256_WITH_RSA("SHA256withRSA", 2_048),
    /** What the existing bank uses, with keys of 512 bits. */
    SHA1_WITH_RSA("SHA1withRSA", 512);

    private final String jdkName;
    private final int leastBits;

    SignatureAlgorithm(String jdkName, int leastBits) {
        this.jdkName = jdkName;
        this.leastBits = leastBits;
    }

    public String jdkName() {
        return jdkName;
    }

    public int leastBits() {
        return leastBits;
    }

    public static SignatureAlgorithm named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.jdkName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("algorithm must be one of "
                        + Arrays.stream(values())
                                .map(SignatureAlgorithm::jdkName)
                                .collect(Collectors.joining(", "))
                        + ", not " + name));
    }

    void check(String field, RSAKey key) {
        if (key.getModulus().bitLength() < leastBits) {
            throw new IllegalArgumentException(field + " has "
                    + key.getModulus().bitLength() + " bits; " + jdkName + " needs at least " + leastBits);
        }
    }
}
