package io.dueflow.command.sample;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The size of an event as it is stored. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static int bytes(Object event) {
        return MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8).length;
    }
}
