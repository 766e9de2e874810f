package io.dueflow.bank.gateway.protocol;

import java.security.Provider;
import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * Who computes with RSA keys: BoringSSL where there is a build of it for this machine, else the JDK. The JDK's own
 * arithmetic is many times slower until its compiler has got to it, which can be longer than a small run takes.
 */
final class RsaProvider {

    static final Provider FASTEST =
            Conscrypt.isAvailable() ? Conscrypt.newProvider() : Security.getProviders("Signature.SHA256withRSA")[0];

    private RsaProvider() {}
}
