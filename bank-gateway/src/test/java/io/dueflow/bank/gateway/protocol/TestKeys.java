package io.dueflow.bank.gateway.protocol;

import io.dueflow.bank.simulator.signing.BankKeys;

/** Both sides' signing; what the one signs, the other takes for the bank's. */
record TestKeys(Signing platform, Signing bank) {

    static TestKeys of(SignatureAlgorithm algorithm) {
        var keys = BankKeys.generate(algorithm.javaName(), algorithm.minimumKeyBits());
        return new TestKeys(
                signing(algorithm, keys.platformPrivateKey(), keys.bankPublicKey()),
                signing(algorithm, keys.bankPrivateKey(), keys.platformPublicKey()));
    }

    private static Signing signing(SignatureAlgorithm algorithm, String privateKey, String publicKey) {
        return new Signing(io.dueflow.bank.gateway.protocol.BankKeys.parse(algorithm, privateKey, publicKey));
    }
}
