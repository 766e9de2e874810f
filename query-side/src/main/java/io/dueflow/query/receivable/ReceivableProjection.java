package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what each tender is owed and has got. Paying a thousand tenders writes as much as paying one. */
@Projection
class ReceivableProjection {

    private final JdbcTemplate jdbc;
    private final ShareRows shares;
    private final ReceiptRows receipts;

    ReceivableProjection(JdbcTemplate jdbc, ShareRows shares, ReceiptRows receipts) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.receipts = receipts;
    }

    @EventHandler
    void on(ReceivableOpened event) {
        event.shares().forEach(share -> shares.add(event, share));
    }

    @EventHandler
    void on(ReceivableReceived event, @Timestamp Instant at) {
        receipts.add(event, at);
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate receivable_share, receivable_receipt");
    }
}
