package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.record.MessageTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be sent now. */
public final class UnsentMessages {

    /** Those behind a message that was not taken wait, and all do while the rows are filled anew. */
    private static final String FIND = """
            select m.message_id, m.%1$s, m.message_content::text, m.retry_times
            from %2$s m
            where m.status = 0 and status_shard(m.%1$s) = :shard
              and not exists (
                select 1 from token_entry where processor_name = :reader and token_type like '%%.ReplayToken')
              and not exists (
                select 1 from status_message_trouble t
                where t.topic = :topic and t.about = m.%1$s and (t.next_at is null or t.next_at > :now))
            order by m.message_id limit :limit""";

    private final JdbcClient jdbc;
    private final Supplier<String> reader;

    /** @param reader the name of the processor that fills the rows */
    public UnsentMessages(JdbcClient jdbc, Supplier<String> reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The oldest first. */
    List<StatusMessage> find(StatusTopic topic, int shard, Instant now, int limit) {
        var table = MessageTable.of(topic);
        return jdbc.sql(FIND.formatted(table.about(), table.table()))
                .param("shard", shard)
                .param("reader", reader.get())
                .param("topic", topic.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) ->
                        new StatusMessage(topic, row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }
}
