package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four fields of a request as they travel. */
public record SignedRequest(ServiceName serviceName, String platformNo, String reqData, String signature) {

    /** The fields URL-encoded, for a query or a form. */
    public String urlEncoded() {
        return Stream.of(
                        field("serviceName", serviceName.name()),
                        field("platformNo", platformNo),
                        field("reqData", reqData),
                        field("signature", signature))
                .collect(Collectors.joining("&"));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
