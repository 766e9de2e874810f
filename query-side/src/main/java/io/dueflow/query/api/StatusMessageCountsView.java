package io.dueflow.query.api;

import io.dueflow.messages.query.StatusMessageCounts;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "StatusMessageCounts", description = "How many messages to other systems are not sent")
record StatusMessageCountsView(List<TopicView> topics) {

    static StatusMessageCountsView of(StatusMessageCounts counts) {
        return new StatusMessageCountsView(
                counts.topics().stream().map(TopicView::of).toList());
    }

    @Schema(name = "StatusTopicCounts", description = "Those of one topic")
    record TopicView(
            StatusTopic topic,
            @Schema(example = "0") long waiting,
            @Schema(example = "0") long failed,

            @Schema(description = "When the message that waits longest was made; absent where none waits")
            OffsetDateTime oldest) {

        static TopicView of(StatusMessageCounts.OfTopic counts) {
            return new TopicView(counts.topic(), counts.waiting(), counts.failed(), ShanghaiTime.of(counts.oldest()));
        }
    }
}
