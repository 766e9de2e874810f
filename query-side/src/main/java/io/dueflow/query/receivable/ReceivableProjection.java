package io.dueflow.query.receivable;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
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
@ReadModel(
        name = "receivables",
        tables = {
            @ReadModel.Table("receivable_share"),
            @ReadModel.Table("receivable_receipt"),
            @ReadModel.Table("late_fee_share"),
            @ReadModel.Table("receivable_closing")
        },
        repeatable = true)
class ReceivableProjection {

    private final JdbcTemplate jdbc;
    private final ShareRows shares;
    private final LateFeeRows lateFees;
    private final ReceiptRows receipts;
    private final ClosingRows closings;

    ReceivableProjection(
            JdbcTemplate jdbc, ShareRows shares, LateFeeRows lateFees, ReceiptRows receipts, ClosingRows closings) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.lateFees = lateFees;
        this.receipts = receipts;
        this.closings = closings;
    }

    @EventHandler
    void on(ReceivableOpened event) {
        event.shares().forEach(share -> shares.add(event, share));
    }

    @EventHandler
    void on(LateFeeShared event) {
        event.shares().forEach(share -> lateFees.add(event, share));
    }

    @EventHandler
    void on(ReceivableClosed event) {
        closings.add(event);
    }

    @EventHandler
    void on(ReceivableReceived event, @Timestamp Instant at) {
        receipts.add(event, at);
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate receivable_share, receivable_receipt, late_fee_share, receivable_closing");
    }
}
