package io.dueflow.query.rebuild;

import io.dueflow.messages.StoredMoment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/** An event as it is stored. Reading its moment as Axon does is a quarter of decoding it. */
final class StoredEvent extends GenericDomainEventEntry<byte[]> {

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
        this.moment = new StoredMoment(row.getString(6)).instant();
    }

    @Override
    public Instant getTimestamp() {
        return moment;
    }
}
