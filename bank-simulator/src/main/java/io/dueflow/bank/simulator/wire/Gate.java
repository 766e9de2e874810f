package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.booking.ServiceRequest;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.InvalidField;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was delivered and checks whose it is. */
final class Gate {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String platformNo;
    private final RsaSignatures signatures;

    Gate(String platformNo, RsaSignatures signatures) {
        this.platformNo = platformNo;
        this.signatures = signatures;
    }

    Admission admit(String encodedForm) {
        try {
            Map<String, String> form = form(encodedForm);
            byte[] text = base64(form.get("reqData"));
            return admit(form, text, new RequestFields(json(text)));
        } catch (InvalidField e) {
            return new Admission.Unreadable(Answer.invalid(e, null));
        }
    }

    private Admission admit(Map<String, String> form, byte[] text, RequestFields fields) {
        String asked = fields.textIfAny("requestNo").orElse(null);
        try {
            if (!platformNo.equals(form.get("platformNo"))) {
                throw new InvalidField("platformNo", "is not a platform of this bank");
            }
            if (!signatures.isByPlatform(text, form.get("signature"))) {
                return new Admission.TurnedAway(Answer.refused(ResponseCode.SIGNATURE_CHECK_FAILED, asked, Map.of()));
            }
            String requestNo = fields.number("requestNo");
            return new Admission.Admitted(new ServiceRequest(form.get("serviceName"), requestNo, fields));
        } catch (InvalidField e) {
            return new Admission.TurnedAway(Answer.invalid(e, asked));
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form;
        try {
            form = FormFields.parse(encoded);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("request", "is no form: " + e.getMessage());
        }
        for (String name : new String[] {"serviceName", "platformNo", "reqData", "signature"}) {
            if (form.getOrDefault(name, "").isEmpty()) {
                throw new InvalidField(name, "is missing");
            }
        }
        return form;
    }

    private static byte[] base64(String reqData) {
        try {
            if (reqData.length() % 4 == 0) {
                return Base64.getDecoder().decode(reqData);
            }
        } catch (IllegalArgumentException e) {
            // Answered below, with what lacks padding.
        }
        throw new InvalidField("reqData", "is not padded Base64");
    }

    private static JsonNode json(byte[] text) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            JsonNode node = JSON.readTree(decoded);
            if (node.isObject()) {
                return node;
            }
        } catch (CharacterCodingException | JacksonException e) {
            // Answered below, with JSON that is no object.
        }
        throw new InvalidField("reqData", "is not the UTF-8 text of a JSON object");
    }
}
