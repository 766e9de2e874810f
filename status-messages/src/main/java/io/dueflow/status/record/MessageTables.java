package io.dueflow.status.record;

import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static final String SENT_EACH = """
            update %s m set status = 1, update_time = sent.at
            from unnest(?::numeric[], ?::timestamptz[]) as sent (id, at)
            where m.message_id = sent.id and m.status = 0""";

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
            statement.setArray(1, connection.createArrayOf("int8", numbers(messages, NewMessage::messageId)));
            statement.setArray(2, connection.createArrayOf("text", texts(messages, NewMessage::content)));
            statement.setArray(3, connection.createArrayOf("text", texts(messages, NewMessage::about)));
            statement.setArray(4, connection.createArrayOf("text", texts(messages, NewMessage::createdAt)));
            statement.setArray(5, connection.createArrayOf("text", texts(messages, NewMessage::sentAt)));
        });
    }

    private static <M> Long[] numbers(Collection<M> messages, Function<M, Long> value) {
        return messages.stream().map(value).toArray(Long[]::new);
    }

    /** The driver sends an array of strings as it is, and one of anything else as a text that has to be taken apart. */
    private static <M> String[] texts(Collection<M> messages, Function<M, ?> value) {
        return messages.stream()
                .map(value)
                .map(any -> any == null ? null : any.toString())
                .toArray(String[]::new);
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

    /** Each at its moment, where rows are filled anew. */
    void sent(StatusTopic topic, Map<Long, Instant> moments) {
        var changed = batches.update(SENT_EACH.formatted(MessageTable.of(topic).table()), statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("int8", numbers(moments.keySet(), id -> id)));
            statement.setArray(2, connection.createArrayOf("text", texts(moments.values(), MessageTables::timestamp)));
        });
        if (changed > 0) {
            forget(topic, moments.keySet());
        }
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
