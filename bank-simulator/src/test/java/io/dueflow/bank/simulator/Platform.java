package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.signing.BankKeys;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The platform's side of the protocol, as a test needs it: able to send what a real platform never would. */
final class Platform {

    static final BankKeys SMALL_KEYS = BankKeys.generate("SHA1withRSA", 512);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;
    private final String algorithm;
    private final PrivateKey platformKey;
    private final PublicKey bankKey;

    Platform(URI baseUrl, BankKeys keys) {
        this.baseUrl = baseUrl;
        this.algorithm = keys.algorithm();
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            byte[] own = Base64.getDecoder().decode(keys.platformPrivateKey());
            byte[] banks = Base64.getDecoder().decode(keys.bankPublicKey());
            this.platformKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(own));
            this.bankKey = rsa.generatePublic(new X509EncodedKeySpec(banks));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Platform(BankSimulator bank) {
        this(bank.baseUrl(), SMALL_KEYS);
    }

    /** Sends by POST, which the JDK's client never repeats by itself, and expects a well signed answer. */
    BankAnswer send(String service, String json) {
        return checked(post(service, json));
    }

    CompletableFuture<BankAnswer> sendLater(String service, String json) {
        return http.sendAsync(postOf(form(service, json)), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::checked);
    }

    HttpResponse<String> post(String service, String json) {
        return exchange(postOf(form(service, json)));
    }

    HttpResponse<String> get(String service, String json) {
        return exchange(HttpRequest.newBuilder(baseUrl.resolve("/service?" + encoded(form(service, json))))
                .build());
    }

    HttpResponse<String> post(Map<String, String> form) {
        return exchange(postOf(form));
    }

    HttpResponse<String> postTo(String path, String json) {
        return exchange(HttpRequest.newBuilder(baseUrl.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> getFrom(String path) {
        return exchange(HttpRequest.newBuilder(baseUrl.resolve(path)).build());
    }

    Map<String, String> form(String service, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("serviceName", service);
        form.put("platformNo", BankConfig.PLATFORM_NO);
        form.put("reqData", Base64.getEncoder().encodeToString(text));
        form.put("signature", sign(text));
        return form;
    }

    BankAnswer checked(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + response.statusCode() + ": " + response.body());
        }
        BankAnswer answer = BankAnswer.of(response.body());
        if (!isSignedByBank(answer)) {
            throw new IllegalStateException("not signed by the bank: " + response.body());
        }
        return answer;
    }

    boolean isSignedByBank(BankAnswer answer) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(bankKey);
            signature.update(answer.text().getBytes(StandardCharsets.UTF_8));
            return answer.signature() != null
                    && signature.verify(Base64.getDecoder().decode(answer.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private HttpRequest postOf(Map<String, String> form) {
        return HttpRequest.newBuilder(baseUrl.resolve("/service"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection ended without an answer. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(IOException cause) {
            super(cause);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(platformKey);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
