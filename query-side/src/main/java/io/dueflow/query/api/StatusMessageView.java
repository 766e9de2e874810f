package io.dueflow.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "StatusMessage", description = "One message, as it is sent, and where it stands")
record StatusMessageView(
        StatusTopic topic,
        long messageId,
        String about,
        StatusMessageState state,
        int retries,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,

        @Schema(description = "From when on it is tried again")
        OffsetDateTime nextTryAt,

        @Schema(description = "Why the broker did not take it")
        String words,

        @Schema(type = "object") @JsonRawValue String content) {

    static StatusMessageView of(StatusMessageRecord message) {
        return new StatusMessageView(
                message.topic(),
                message.messageId(),
                message.about(),
                message.state(),
                message.retries(),
                ShanghaiTime.of(message.createdAt()),
                ShanghaiTime.of(message.changedAt()),
                ShanghaiTime.of(message.nextTryAt()),
                message.words(),
                message.content());
    }
}
