package io.dueflow.query.api;

import io.dueflow.query.rebuild.RebuildRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

@Schema(name = "RebuildRequest", description = "What is to be filled anew from the events")
record RebuildStartRequest(
        @Schema(description = "Read models; without it, all", example = "[\"repayments\"]")
        List<String> models,

        @Schema(description = "Whether the models are compared only, and not swapped")
        Boolean check,

        @Schema(description = "Of the full speed, from 0.01 to 1; without it, 1", example = "0.5")
        Double share,

        @Schema(
                description = "Statements that change the empty tables, at most 64 KiB",
                example = "alter table project add note text")
        String schema) {

    private static final double LEAST_SHARE = 0.01;
    private static final int MOST_SCHEMA = 1 << 16;

    /** Checked against the models that there are. */
    RebuildRequest against(Collection<String> known) {
        var asked = models == null || models.isEmpty() ? known : models;
        if (asked.stream().anyMatch(model -> model == null || !known.contains(model))) {
            throw new BadParameter("models", "must be among " + String.join(", ", known));
        }
        if (share != null && !(share >= LEAST_SHARE && share <= 1)) {
            throw new BadParameter("share", "must be from 0.01 to 1");
        }
        if (schema != null && (schema.isBlank() || schema.length() > MOST_SCHEMA)) {
            throw new BadParameter("schema", "must have 1 to %d characters".formatted(MOST_SCHEMA));
        }
        return new RebuildRequest(
                List.copyOf(new TreeSet<>(asked)), Boolean.TRUE.equals(check), share == null ? 1 : share, schema);
    }
}
