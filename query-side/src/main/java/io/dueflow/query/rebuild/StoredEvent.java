package io.dueflow.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/** An event as it is stored. Its moment is read in the one form that the store writes, a quarter of decoding otherwise. */
final class StoredEvent extends GenericDomainEventEntry<byte[]> {

    private static final int LENGTH = "2027-01-15T05:00:00.000Z".length();

    private final Instant moment;

    /** @param row with {@link StoredEvents#COLUMNS} */
    StoredEvent(ResultSet row) throws SQLException {
        super(
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
        this.moment = moment(row.getString(6));
    }

    @Override
    public Instant getTimestamp() {
        return moment;
    }

    static Instant moment(String text) {
        if (text.length() != LENGTH || !text.endsWith("Z")) {
            return DateTimeUtils.parseInstant(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
