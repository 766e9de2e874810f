package io.dueflow.query.api;

import io.dueflow.messages.query.TimelineEntry;
import io.dueflow.messages.query.TimelineStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "TimelineEntry", description = "One thing that happened to an installment")
record TimelineView(
        @Schema(example = "2026-01-31T05:00:03+08:00") OffsetDateTime at,
        TimelineStep step,

        @Schema(description = "For people", example = "Freeze refused: balance too low (30042 余额不足)")
        String text,

        @Schema(description = "The event that tells of it") String eventId,

        @Schema(description = "The message that led to the event")
        String causeId) {

    static TimelineView of(TimelineEntry entry) {
        var words = entry.step().words();
        return new TimelineView(
                ShanghaiTime.of(entry.at()),
                entry.step(),
                entry.detail() == null ? words : words + ": " + entry.detail(),
                entry.eventId(),
                entry.causeId());
    }
}
