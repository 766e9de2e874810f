package io.dueflow.status.record;

import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of messages, and what became of each. All within the transaction that is under way. Whoever sends writes here
 * in the transaction of the event, so when the event comes along with all others it is an echo, which must not undo what
 * has happened since; when the rows are filled anew it is no echo.
 */
public final class MessageTables {

    private static final String INSERT = """
            insert into %s (message_id, message_content, %s, retry_times, status, create_time, update_time)
            select id, content::json, about, 0, case when sent is null then 0 else 1 end, at, coalesce(sent, at)
            from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
              as new (id, content, about, at, sent)
            on conflict do nothing""";

    private static final String SENT = """
            update %s set status = 1, update_time = :at
            where message_id = any(:ids) and status = 0 and (not :echo or update_time < :at)""";

    private static final String NOT_SENT = """
            update %s set retry_times = :retries, status = :status, update_time = :at
            where message_id = :id and status = 0 and (not :echo or update_time < :at)""";

    private static final String RELEASED = """
            update %s set retry_times = 0, status = 0, update_time = :at
            where message_id = :id and status = 2 and (not :echo or update_time < :at)""";

    private static final String TROUBLE = """
            insert into status_message_trouble (topic, message_id, about, next_at, words, alarmed)
            values (:topic, :id, :about, :next, :words, false)
            on conflict (topic, message_id)
            do update set next_at = excluded.next_at, words = excluded.words, alarmed = excluded.alarmed""";

    private static final String NO_TROUBLE =
            "delete from status_message_trouble where topic = :topic and message_id = any(:ids)";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    public MessageTables(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Passes over those that are there. */
    void insert(StatusTopic topic, Collection<NewMessage> messages) {
        var table = MessageTable.of(topic);
        batches.update(INSERT.formatted(table.table(), table.about()), statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("int8", column(messages, NewMessage::messageId)));
            statement.setArray(2, connection.createArrayOf("text", column(messages, NewMessage::content)));
            statement.setArray(3, connection.createArrayOf("text", column(messages, NewMessage::about)));
            statement.setArray(4, connection.createArrayOf("text", column(messages, NewMessage::createdAt)));
            statement.setArray(5, connection.createArrayOf("text", column(messages, NewMessage::sentAt)));
        });
    }

    private static Object[] column(Collection<NewMessage> messages, Function<NewMessage, ?> value) {
        return messages.stream().map(value).toArray();
    }

    /** @return how many were not noted as sent before */
    public int sent(StatusTopic topic, Collection<Long> ids, Instant at, boolean echo) {
        var changed = jdbc.sql(SENT.formatted(MessageTable.of(topic).table()))
                .param("ids", ids.toArray(Long[]::new))
                .param("at", timestamp(at))
                .param("echo", echo)
                .update();
        if (changed > 0) {
            forget(topic, ids);
        }
        return changed;
    }

    /** @return whether it was news */
    public boolean notSent(StatusMessageNotSent event, Instant at, boolean echo) {
        var changed = jdbc.sql(NOT_SENT.formatted(MessageTable.of(event.topic()).table()))
                .param("id", event.messageId())
                .param("retries", event.retries())
                .param("status", event.retryAt() == null ? 2 : 0)
                .param("at", timestamp(at))
                .param("echo", echo)
                .update();
        if (changed > 0) {
            jdbc.sql(TROUBLE)
                    .param("topic", event.topic().name())
                    .param("id", event.messageId())
                    .param("about", event.about())
                    .param("next", event.retryAt() == null ? null : timestamp(event.retryAt()))
                    .param("words", event.words())
                    .update();
        }
        return changed > 0;
    }

    /** @return whether it had failed until now */
    public boolean released(StatusTopic topic, long messageId, Instant at, boolean echo) {
        var changed = jdbc.sql(RELEASED.formatted(MessageTable.of(topic).table()))
                .param("id", messageId)
                .param("at", timestamp(at))
                .param("echo", echo)
                .update();
        if (changed > 0) {
            forget(topic, List.of(messageId));
        }
        return changed > 0;
    }

    private void forget(StatusTopic topic, Collection<Long> ids) {
        jdbc.sql(NO_TROUBLE)
                .param("topic", topic.name())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void clear() {
        for (var table : MessageTable.values()) {
            jdbc.sql("truncate " + table.table()).update();
        }
        jdbc.sql("truncate finance_status_order, status_message_trouble").update();
    }

    /** As exact as the event store keeps the moments of its events. */
    private static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
