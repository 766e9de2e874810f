package io.dueflow.reminder.send;

import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What each number was given, for all nodes. */
public final class NumberPast {

    private static final Duration KEPT = Duration.ofDays(2);

    /** Held to the end of the transaction, so that nodes that want the same number take turns. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended(encode(:number, 'hex'), 0))";

    private static final String TODAY =
            "select count(*) from reminder_text where number_hash = :number and given_at >= :day";

    private static final String LAST_IDENTICAL =
            "select max(given_at) from reminder_text where number_hash = :number and text_hash = :text";

    private static final String NOTE = "insert into reminder_text values (:number, :text, :now)";

    private static final String FORGET = "delete from reminder_text where given_at < :until";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NumberLimits limits;

    public NumberPast(JdbcClient jdbc, TransactionOperations transactions, NumberLimits limits) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.limits = limits;
    }

    /**
     * Notes that the number is about to be given the text. Where the limits forbid that, notes nothing and returns from
     * when on they will allow it.
     */
    Optional<Instant> take(Mobile mobile, ReminderText text, Instant now) {
        var number = hash(mobile.e164());
        var words = hash(text.kind() + " " + String.join(" ", text.parameters()));
        return transactions.execute(status -> {
            jdbc.sql(TURN).param("number", number).query().singleColumn();
            var notBefore = limits.notBefore(now, past(number, words, now));
            if (notBefore.isEmpty()) {
                jdbc.sql(NOTE)
                        .param("number", number)
                        .param("text", words)
                        .param("now", timestamp(now))
                        .update();
            }
            return notBefore;
        });
    }

    private NumberLimits.Past past(byte[] number, byte[] words, Instant now) {
        var today = jdbc.sql(TODAY)
                .param("number", number)
                .param("day", timestamp(limits.beginningOfDay(now)))
                .query(Integer.class)
                .single();
        var lastIdentical = jdbc.sql(LAST_IDENTICAL)
                .param("number", number)
                .param("text", words)
                .query((row, index) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
        return new NumberLimits.Past(today, lastIdentical == null ? null : lastIdentical.toInstant());
    }

    /** Forgets what is too old for any limit. */
    void forget(Instant now) {
        jdbc.sql(FORGET).param("until", timestamp(now.minus(KEPT))).update();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
