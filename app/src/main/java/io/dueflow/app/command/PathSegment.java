package io.dueflow.app.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A number or name as it stands in a path. */
final class PathSegment {

    private PathSegment() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
