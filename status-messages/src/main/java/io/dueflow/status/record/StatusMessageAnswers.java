package io.dueflow.status.record;

import io.dueflow.messages.query.FindStatusMessageCounts;
import io.dueflow.messages.query.FindStatusMessages;
import io.dueflow.messages.query.StatusMessageCounts;
import io.dueflow.messages.query.StatusMessagePage;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.statusmessage.StatusTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what others were told, and what could not be told. */
public class StatusMessageAnswers {

    private static final String FIND = """
            select m.message_id, m.%1$s as about, m.message_content::text as content, m.retry_times, m.status,
              m.create_time, m.update_time, t.next_at, t.words
            from %2$s m left join status_message_trouble t on t.topic = :topic and t.message_id = m.message_id
            where m.message_id > :after and (:status::integer is null or m.status = :status)
              and (:about::text is null or m.%1$s = :about)
            order by m.message_id limit :limit""";

    /** One state at a time, as the indexes have them: a table of all that was ever sent is not read to find the few. */
    private static final String COUNT = """
            select (select count(*) from %1$s where status = 0) as waiting,
              (select count(*) from %1$s where status = 2) as failed,
              (select min(create_time) from %1$s where status = 0) as oldest""";

    private final JdbcClient jdbc;

    public StatusMessageAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    public StatusMessagePage answer(FindStatusMessages query) {
        var table = MessageTable.of(query.topic());
        var rows = jdbc.sql(FIND.formatted(table.about(), table.table()))
                .param("topic", query.topic().name())
                .param("after", query.after() == null ? 0 : query.after())
                .param("status", query.state() == null ? null : query.state().ordinal())
                .param("about", query.about())
                .param("limit", query.limit() + 1)
                .query((row, number) -> read(query.topic(), row))
                .list();
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new StatusMessagePage(
                page, last ? null : page.get(page.size() - 1).messageId());
    }

    private static StatusMessageRecord read(StatusTopic topic, ResultSet row) throws SQLException {
        return new StatusMessageRecord(
                topic,
                row.getLong("message_id"),
                row.getString("about"),
                StatusMessageState.values()[row.getInt("status")],
                row.getInt("retry_times"),
                row.getString("content"),
                moment(row, "create_time"),
                moment(row, "update_time"),
                moment(row, "next_at"),
                row.getString("words"));
    }

    @QueryHandler
    public StatusMessageCounts answer(FindStatusMessageCounts query) {
        return new StatusMessageCounts(
                Arrays.stream(StatusTopic.values()).map(this::count).toList());
    }

    private StatusMessageCounts.OfTopic count(StatusTopic topic) {
        return jdbc.sql(COUNT.formatted(MessageTable.of(topic).table()))
                .query((row, number) -> new StatusMessageCounts.OfTopic(
                        topic, row.getLong("waiting"), row.getLong("failed"), moment(row, "oldest")))
                .single();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
