package io.dueflow.bank.gateway.protocol;

/** How requests and answers are signed, with the shortest RSA key that each is used with. */
public enum SignatureAlgorithm {
    /** What the existing bank speaks; too weak for anything new. */
    SHA1_WITH_RSA("SHA1withRSA", 512),
    SHA256_WITH_RSA("SHA256withRSA", 2048);

    private final String javaName;
    private final int minimumKeyBits;

    SignatureAlgorithm(String javaName, int minimumKeyBits) {
        this.javaName = javaName;
        this.minimumKeyBits = minimumKeyBits;
    }

    public String javaName() {
        return javaName;
    }

    public int minimumKeyBits() {
        return minimumKeyBits;
    }
}
