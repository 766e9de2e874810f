package io.dueflow.bank.gateway.protocol;

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
        var reqData = Base64.getEncoder().encodeToString(text);
        return new SignedRequest(data.serviceName(), platformNo, reqData, signing.sign(text));
    }

    /** The JSON text in UTF-8. */
    static byte[] textOf(RequestData data) {
        return JSON.writeValueAsBytes(data);
    }
}
