package io.dueflow.bank.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The names and values of a query string or form. */
public final class FormFields {

    private FormFields() {}

    /** Throws {@link IllegalArgumentException} where an encoding is broken or a name comes twice. */
    public static Map<String, String> parse(String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return fields;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(pair + " has no value");
            }
            String name = decoded(pair.substring(0, equals));
            if (fields.put(name, decoded(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
