package io.dueflow.app.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.StringJoiner;

/** Puts the parameters of a question behind its path. */
final class QueryString {

    private final StringJoiner text;

    QueryString(String path) {
        text = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    }

    /** Leaves out what is null. */
    QueryString with(String name, Object value) {
        if (value != null) {
            text.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    QueryString withEach(String name, Collection<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
