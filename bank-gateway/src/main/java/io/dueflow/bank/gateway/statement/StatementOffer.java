package io.dueflow.bank.gateway.statement;

import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bank has signed about a statement that it prepared.
 *
 * @param file where it is fetched: a path below the bank's base address
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
record StatementOffer(String file, long bytes, String sha256, long lines, Money sum, boolean closed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern PATH = Pattern.compile("/[^/\\s][^\\s]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws UnprovenAnswer that names the field which is missing or not as it must be */
    static StatementOffer parse(String respData) {
        try {
            var fields = JSON.readTree(respData);
            return new StatementOffer(
                    path(fields, "file"),
                    whole(fields, "bytes"),
                    matching(fields, "sha256", SHA256),
                    whole(fields, "lines"),
                    yuan(fields, "sum"),
                    truth(fields, "closed"));
        } catch (JacksonException e) {
            throw new UnprovenAnswer("respData is not readable: " + e.getOriginalMessage(), e);
        }
    }

    private static String path(JsonNode fields, String name) {
        var path = matching(fields, name, PATH);
        try {
            return new URI(path).toString();
        } catch (URISyntaxException e) {
            throw new UnprovenAnswer("the answer's " + name + " is not usable: " + e.getMessage(), e);
        }
    }

    private static String matching(JsonNode fields, String name, Pattern pattern) {
        var value = fields.path(name);
        require(value.isString() && pattern.matcher(value.stringValue()).matches(), name, value);
        return value.stringValue();
    }

    private static long whole(JsonNode fields, String name) {
        var value = fields.path(name);
        require(value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0, name, value);
        return value.longValue();
    }

    private static Money yuan(JsonNode fields, String name) {
        var value = fields.path(name);
        require(value.isNumber(), name, value);
        return cents(name, value.decimalValue());
    }

    private static Money cents(String name, BigDecimal yuan) {
        try {
            return Money.ofYuan(yuan);
        } catch (ArithmeticException e) {
            throw new UnprovenAnswer("the answer's " + name + " is no amount in yuan: " + yuan, e);
        }
    }

    private static boolean truth(JsonNode fields, String name) {
        var value = fields.path(name);
        require(value.isBoolean(), name, value);
        return value.booleanValue();
    }

    private static void require(boolean condition, String name, JsonNode value) {
        if (!condition) {
            throw new UnprovenAnswer("the answer's " + name + " is not usable: " + value);
        }
    }
}
