package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a request's fields as JSON and signs that text. */
public final class RequestSealer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String platformNo;
    private final Signing signing;

    public RequestSealer(String platformNo, Signing signing) {
        this.platformNo = platformNo;
        this.signing = signing;
    }

    public SignedRequest seal(RequestData data) {
        var text = textOf(data);
        var reqData = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return new SignedRequest(data.serviceName(), platformNo, reqData, signing.sign(text));
    }

    static String textOf(RequestData data) {
        return JSON.writeValueAsString(data);
    }
}
