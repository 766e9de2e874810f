package io.dueflow.app.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import picocli.CommandLine.Option;

/** Asks how things stood at a moment of the past. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "As things stood at this moment, as 2026-12-01T05:00:00+08:00.")
    private OffsetDateTime moment;

    boolean isGiven() {
        return moment != null;
    }

    /** The path with the moment, or as it is where now is asked about. */
    String of(String path) {
        return moment == null
                ? path
                : path + (path.contains("?") ? "&" : "?") + "asOf="
                        + URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
    }
}
