package io.dueflow.query.api;

import io.dueflow.messages.query.Evidence;
import io.dueflow.messages.query.ExplainedEvent;
import io.dueflow.messages.query.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Explanation", description = "What led to where an installment stands, in the order of the events")
record ExplanationView(List<EventView> events) {

    static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.events().stream().map(EventView::of).toList());
    }

    @Schema(name = "ExplainedEvent", description = "One event, and the one that it came from")
    record EventView(
            @Schema(description = "Its place among all events", example = "4711")
            long place,

            @Schema(example = "FreezeRefused") String event,
            OffsetDateTime at,
            @Schema(example = "bank/P1-3-1-F") String stream,
            String eventId,

            @Schema(description = "For people", example = "Freeze refused: balance too low (30042 余额不足)")
            String text,

            @Schema(description = "The place of the event that it came from; none where it began something")
            Long causedBy,

            @Schema(
                    description = "RECORDED: the event names its cause; SAME_TRACE: both were recorded as parts of one "
                            + "trace, and the rules say which led to which; FOLLOWS: from the rules alone")
            Evidence evidence,

            @Schema(description = "The message that led to the event, as recorded")
            String correlationId,

            @Schema(description = "The message with which it all began, as recorded")
            String traceId) {

        static EventView of(ExplainedEvent event) {
            return new EventView(
                    event.place(),
                    event.name(),
                    ShanghaiTime.of(event.at()),
                    event.stream(),
                    event.eventId(),
                    event.text(),
                    event.cause(),
                    event.evidence(),
                    event.correlationId(),
                    event.traceId());
        }
    }
}
