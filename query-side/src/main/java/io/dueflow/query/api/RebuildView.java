package io.dueflow.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dueflow.query.rebuild.Difference;
import io.dueflow.query.rebuild.Phase;
import io.dueflow.query.rebuild.Rebuild;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Rebuild", description = "Read models that are, or were, filled anew from the events")
record RebuildView(
        long id,
        List<String> models,
        boolean check,
        double share,
        @Schema(description = "`DONE` when it is over") Phase phase,

        @Schema(description = "Whether somebody sees to it now")
        boolean running,

        @Schema(description = "Whether it was broken off") boolean stopped,
        @Schema(description = "Why it could not go on") String failure,

        @Schema(description = "The place of the last event that it shows")
        long place,

        @Schema(description = "The place it is to come to before it is compared")
        long target,

        @Schema(description = "How many events it has handled")
        long events,

        long eventsPerSecond,
        @Schema(description = "Until it is filled") Long secondsLeft,
        OffsetDateTime startedAt,
        OffsetDateTime filledAt,
        OffsetDateTime indexedAt,
        OffsetDateTime comparedAt,
        OffsetDateTime endedAt,
        @Schema(description = "The place of the comparison") Long comparedTo,

        @Schema(description = "How many rows in use were not as the events have them")
        Long differing,

        @Schema(description = "The first twenty of each table")
        List<DifferenceView> differences) {

    @Schema(name = "Difference", description = "A row in use that was not as the events have it")
    record DifferenceView(
            String table,
            @JsonRawValue @Schema(type = "object") String key,

            @JsonRawValue @Schema(type = "object", description = "Absent where it was missing")
            String inUse,

            @JsonRawValue @Schema(type = "object", description = "Absent where no event makes it")
            String rebuilt,

            @Schema(description = "What differs, and the event that should have made or changed the row")
            String explanation) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.table(),
                    difference.key(),
                    difference.inUse(),
                    difference.rebuilt(),
                    difference.explanation());
        }
    }

    static RebuildView of(Rebuild rebuild) {
        return of(
                rebuild, rebuild.differences().stream().map(DifferenceView::of).toList());
    }

    static RebuildView withoutRows(Rebuild rebuild) {
        return of(rebuild, null);
    }

    private static RebuildView of(Rebuild rebuild, List<DifferenceView> differences) {
        var perSecond = rebuild.filling().isZero()
                ? 0
                : rebuild.events() * 1_000 / rebuild.filling().toMillis();
        var left = rebuild.target() - rebuild.place();
        return new RebuildView(
                rebuild.id(),
                rebuild.request().models(),
                rebuild.request().checkOnly(),
                rebuild.request().share(),
                rebuild.phase(),
                rebuild.runner() != null && !rebuild.isOver(),
                rebuild.stopped(),
                rebuild.failure(),
                rebuild.place(),
                rebuild.target(),
                rebuild.events(),
                perSecond,
                rebuild.phase() == Phase.FILLING && perSecond > 0 ? left / perSecond : null,
                ShanghaiTime.of(rebuild.startedAt()),
                ShanghaiTime.of(rebuild.filledAt()),
                ShanghaiTime.of(rebuild.indexedAt()),
                ShanghaiTime.of(rebuild.comparedAt()),
                ShanghaiTime.of(rebuild.endedAt()),
                rebuild.comparedTo(),
                rebuild.differing(),
                differences);
    }
}
