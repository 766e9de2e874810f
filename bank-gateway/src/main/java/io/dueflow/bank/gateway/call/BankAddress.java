package io.dueflow.bank.gateway.call;

import java.net.URI;

/** Where the bank listens. */
record BankAddress(String host, int port, boolean tls) {

    static BankAddress of(URI baseUrl) {
        var tls = "https".equalsIgnoreCase(baseUrl.getScheme());
        var port = baseUrl.getPort();
        var usual = tls ? 443 : 80;
        return new BankAddress(baseUrl.getHost(), port < 0 ? usual : port, tls);
    }
}
