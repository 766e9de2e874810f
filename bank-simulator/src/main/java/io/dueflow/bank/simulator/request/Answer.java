package io.dueflow.bank.simulator.request;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer of the bank.
 *
 * @param respCode one of the protocol's codes
 * @param respData the exact text that is signed and sent
 */
public record Answer(String respCode, String respData) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Answer success(String requestNo, Map<String, Object> more) {
        return of(ResponseCode.SUCCESS, ResponseCode.SUCCESS.meaning(), requestNo, more);
    }

    public static Answer refused(ResponseCode code, String requestNo, Map<String, Object> more) {
        return of(code, code.meaning(), requestNo, more);
    }

    /** A 00003 that names the field; {@code requestNo} is null where the request had no usable one. */
    public static Answer invalid(InvalidField invalid, String requestNo) {
        ResponseCode code = ResponseCode.PARAMETER_CHECK_FAILED;
        return of(code, code.meaning() + ": " + invalid.getMessage(), requestNo, Map.of());
    }

    /** An answer after which the platform cannot know whether the bank booked. */
    public static Answer unknown(ResponseCode code, String requestNo) {
        return of(code, code.meaning(), requestNo, Map.of());
    }

    public boolean isSuccess() {
        return ResponseCode.SUCCESS.code().equals(respCode);
    }

    /** The existing bank's flaw: a success that does not say of what. */
    public Answer withBlankRequestNo() {
        ObjectNode fields = (ObjectNode) JSON.readTree(respData);
        return new Answer(respCode, fields.put("requestNo", "").toString());
    }

    private static Answer of(ResponseCode code, String message, String requestNo, Map<String, Object> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("respCode", code.code());
        fields.put("respMsg", message);
        fields.put("status", code.status());
        if (requestNo != null) {
            fields.put("requestNo", requestNo);
        }
        fields.putAll(more);
        return new Answer(code.code(), JSON.writeValueAsString(fields));
    }
}
