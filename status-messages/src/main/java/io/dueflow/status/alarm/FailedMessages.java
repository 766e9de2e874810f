package io.dueflow.status.alarm;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that were given up and that nobody has been told of yet. */
final class FailedMessages {

    private static final String FIND = """
            select topic, message_id, about, words from status_message_trouble
            where next_at is null and not alarmed order by topic, message_id limit :limit""";

    private static final String ALARMED = """
            update status_message_trouble set alarmed = true
            where topic = :topic and message_id = :id and next_at is null""";

    private final JdbcClient jdbc;

    FailedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FailedMessage> find(int limit) {
        return jdbc.sql(FIND)
                .param("limit", limit)
                .query((row, number) -> new FailedMessage(
                        StatusTopic.valueOf(row.getString(1)), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }

    void alarmed(FailedMessage message) {
        jdbc.sql(ALARMED)
                .param("topic", message.topic().name())
                .param("id", message.messageId())
                .update();
    }
}
