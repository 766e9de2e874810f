package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the table of requests. An answered request never changes again, so a repeated event changes nothing. */
@Component
class DepositoryRecords {

    private static final String FIND = "select 1 from depository_record where request_no = ?";

    private final JdbcTemplate jdbc;

    DepositoryRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BankEvent event, String kind, String freezeRequestNo, String borrowerUserNo, Money amount, Instant at) {
        jdbc.update(
                """
                insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt,
                  borrower_user_no, amount, requested_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED') on conflict do nothing""",
                event.requestNo(),
                kind,
                freezeRequestNo,
                event.projectNo(),
                event.period(),
                event.attempt(),
                borrowerUserNo,
                amount.cents(),
                SqlTime.of(at));
    }

    /** Returns whether the request was unanswered until now. */
    boolean markUnknown(BankOutcomeUnknown event, Instant at) {
        var changed = jdbc.update("""
                update depository_record set state = 'UNKNOWN', unknown_since = ?, symptom = ?
                where request_no = ? and state = 'REQUESTED'""", SqlTime.of(at), event.symptom(), event.requestNo());
        if (changed == 0) {
            MissingRow.unlessFound(jdbc, event, FIND, event.requestNo());
        }
        return changed > 0;
    }

    /** Returns whether the outcome had been unknown. */
    boolean markDone(BankEvent event, Instant at) {
        return answer(event, "DONE", null, null, null, at);
    }

    /** Returns whether the outcome had been unknown. */
    boolean markRefused(BankEvent event, RefusalReason reason, String bankCode, String bankMessage, Instant at) {
        return answer(event, "REFUSED", reason.name(), bankCode, bankMessage, at);
    }

    private boolean answer(
            BankEvent event, String state, String reason, String bankCode, String bankMessage, Instant at) {
        var wasUnknown = jdbc.queryForList(
                """
                update depository_record
                set state = ?, reason = ?, bank_code = ?, bank_message = ?, answered_at = ?
                where request_no = ? and state in ('REQUESTED', 'UNKNOWN')
                returning unknown_since is not null""", Boolean.class, state, reason, bankCode, bankMessage, SqlTime.of(at), event.requestNo());
        if (wasUnknown.isEmpty()) {
            MissingRow.unlessFound(jdbc, event, FIND, event.requestNo());
        }
        return wasUnknown.contains(true);
    }

    /** The money of the freeze has been paid out. */
    void markSettled(BankEvent event, String freezeRequestNo, Instant at) {
        var settled = jdbc.update(
                "update depository_record set settled_at = coalesce(settled_at, ?) where request_no = ?",
                SqlTime.of(at),
                freezeRequestNo);
        if (settled == 0) {
            throw new MissingRow("no freeze " + freezeRequestNo + " for " + event);
        }
    }

    void clear() {
        jdbc.execute("truncate depository_record");
    }
}
