package io.dueflow.simulation.bank;

import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.simulator.signing.RsaSignatures;

/** The keys of both sides: the shortest that the protocol knows, as signing takes the most time. */
public final class WorldKeys {

    static final String PLATFORM = "dueflow";

    private static final int BITS = 512;

    private final io.dueflow.bank.simulator.signing.BankKeys keys =
            io.dueflow.bank.simulator.signing.BankKeys.generate("SHA1withRSA", BITS);
    private final RsaSignatures bankSignatures = new RsaSignatures(keys.bankSide());
    private final Signing platformSigning = new Signing(
            BankKeys.parse(SignatureAlgorithm.SHA1_WITH_RSA, keys.platformPrivateKey(), keys.bankPublicKey()));

    public String platformNo() {
        return PLATFORM;
    }

    public Signing platformSigning() {
        return platformSigning;
    }

    public RsaSignatures bankSignatures() {
        return bankSignatures;
    }
}
