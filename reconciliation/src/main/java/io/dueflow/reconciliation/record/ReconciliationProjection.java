package io.dueflow.reconciliation.record;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.reconciliation.BreakClosed;
import io.dueflow.messages.reconciliation.BreakFound;
import io.dueflow.messages.reconciliation.BreakMatched;
import io.dueflow.messages.reconciliation.DayConfirmationRefused;
import io.dueflow.messages.reconciliation.DayConfirmationRequested;
import io.dueflow.messages.reconciliation.DayConfirmed;
import io.dueflow.messages.reconciliation.DayReconciled;
import io.dueflow.messages.reconciliation.ReleaseApproved;
import io.dueflow.messages.reconciliation.ReleaseProposed;
import io.dueflow.messages.reconciliation.StatementTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the rows of reconciliations, which are few beside those of repayments. */
@ProcessingGroup(ReconciliationProjection.GROUP)
@ReadModel(
        name = ReconciliationProjection.MODEL,
        tables = {
            @ReadModel.Table("reconciliation_day"),
            @ReadModel.Table("reconciliation_total"),
            @ReadModel.Table("reconciliation_break")
        })
public class ReconciliationProjection {

    public static final String GROUP = "reconciliation";
    public static final String MODEL = "reconciliations";

    private static final String TAKEN = """
            insert into reconciliation_day (date, source, lines, sum, sha256, closed, taken_at)
            values (:date, :source, :lines, :sum, :sha256, :closed, :at)
            on conflict (date) do update set source = excluded.source, lines = excluded.lines, sum = excluded.sum,
              sha256 = excluded.sha256, closed = excluded.closed, taken_at = excluded.taken_at, reconciled_at = null""";

    private static final String TOTAL = """
            insert into reconciliation_total
            values (:date, :entry, :atBank, :sumAtBank, :withUs, :sumWithUs, :matched, :explained)
            on conflict (date, entry) do update set at_bank = excluded.at_bank, sum_at_bank = excluded.sum_at_bank,
              with_us = excluded.with_us, sum_with_us = excluded.sum_with_us, matched = excluded.matched,
              explained = excluded.explained""";

    private static final String CONFIRMATION = """
            update reconciliation_day set confirmation = :state, confirmed_at = :at, confirmation_words = :words
            where date = :date""";

    private static final String FOUND = """
            insert into reconciliation_break (date, break_no, kind, request_no, entry, project_no, listed, counterpart,
              at_bank, with_us, bank_says, we_say, cause, repair, state, found_at, changed_at)
            values (:date, :breakNo, :kind, :requestNo, :entry, :projectNo, :listed, :counterpart,
              :atBank, :withUs, :bankSays, :weSay, :cause, :repair, :state, :at, :at)
            on conflict (date, break_no) do update set entry = excluded.entry, project_no = excluded.project_no,
              listed = excluded.listed, counterpart = excluded.counterpart, at_bank = excluded.at_bank,
              with_us = excluded.with_us, bank_says = excluded.bank_says, we_say = excluded.we_say,
              cause = excluded.cause, repair = excluded.repair, state = excluded.state, changed_at = excluded.changed_at,
              closed_by = null, reason = null""";

    private static final String ENDED = """
            update reconciliation_break set state = :state, changed_at = :at, closed_by = :by, reason = :reason
            where date = :date and break_no = :breakNo""";

    private final JdbcClient jdbc;

    public ReconciliationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    public void on(StatementTaken event, @Timestamp Instant at) {
        jdbc.sql(TAKEN)
                .param("date", event.date())
                .param("source", event.source().name())
                .param("lines", event.lines())
                .param("sum", event.sum().cents())
                .param("sha256", event.sha256())
                .param("closed", event.closed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    public void on(DayReconciled event, @Timestamp Instant at) {
        jdbc.sql("update reconciliation_day set reconciled_at = :at where date = :date")
                .param("date", event.date())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        event.totals()
                .forEach(total -> jdbc.sql(TOTAL)
                        .param("date", event.date())
                        .param("entry", total.entry().name())
                        .param("atBank", total.atBank())
                        .param("sumAtBank", total.sumAtBank().cents())
                        .param("withUs", total.withUs())
                        .param("sumWithUs", total.sumWithUs().cents())
                        .param("matched", total.matched())
                        .param("explained", total.explained().cents())
                        .update());
    }

    @EventHandler
    public void on(DayConfirmationRequested event, @Timestamp Instant at) {
        confirmation(event.date(), "REQUESTED", null, at);
    }

    @EventHandler
    public void on(DayConfirmed event, @Timestamp Instant at) {
        confirmation(event.date(), "CONFIRMED", null, at);
    }

    @EventHandler
    public void on(DayConfirmationRefused event, @Timestamp Instant at) {
        confirmation(event.date(), "REFUSED", event.words(), at);
    }

    private void confirmation(LocalDate date, String state, String words, Instant at) {
        jdbc.sql(CONFIRMATION)
                .param("date", date)
                .param("state", state)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    public void on(BreakFound event, @Timestamp Instant at) {
        var difference = event.difference();
        jdbc.sql(FOUND)
                .param("date", event.date())
                .param("breakNo", event.breakNo())
                .param("kind", difference.kind().name())
                .param("requestNo", difference.requestNo())
                .param("entry", difference.entry().name())
                .param("projectNo", difference.projectNo())
                .param("listed", difference.listed())
                .param("counterpart", difference.counterpart())
                .param("atBank", difference.atBank().cents())
                .param("withUs", difference.withUs().cents())
                .param("bankSays", difference.bankSays())
                .param("weSay", difference.weSay())
                .param("cause", difference.cause())
                .param("repair", difference.repair())
                .param("state", (difference.kind().isError() ? BreakState.OPEN : BreakState.NOTED).name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    public void on(BreakMatched event, @Timestamp Instant at) {
        ended(event.date(), event.breakNo(), BreakState.MATCHED, null, null, at);
    }

    @EventHandler
    public void on(BreakClosed event, @Timestamp Instant at) {
        ended(event.date(), event.breakNo(), BreakState.CLOSED, event.operator(), event.reason(), at);
    }

    @EventHandler
    public void on(ReleaseProposed event, @Timestamp Instant at) {
        var words = "release proposed by " + event.operator();
        ended(event.date(), event.breakNo(), BreakState.OPEN, null, words, at);
    }

    @EventHandler
    public void on(ReleaseApproved event, @Timestamp Instant at) {
        var words = "release proposed by " + event.proposedBy() + " and approved by " + event.approvedBy();
        ended(event.date(), event.breakNo(), BreakState.OPEN, null, words, at);
    }

    private void ended(LocalDate date, String breakNo, BreakState state, String by, String reason, Instant at) {
        jdbc.sql(ENDED)
                .param("date", date)
                .param("breakNo", breakNo)
                .param("state", state.name())
                .param("by", by)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    public void reset() {
        jdbc.sql("delete from reconciliation_break").update();
        jdbc.sql("delete from reconciliation_total").update();
        jdbc.sql("delete from reconciliation_day").update();
    }
}
