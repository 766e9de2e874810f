package io.dueflow.benchmarks.rival;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rows of one repayment, written in three transactions of one statement, hence one round trip, each. Every one of
 * them is harmless the second time.
 */
public final class RepaymentRows {

    private static final String CLAIM = """
            with claimed as (
              update repayment_plan
              set status = 'COLLECTING', attempt = ?, tried_date = ?, tried_round = 1, refusal_reason = null
              where project_no = ? and period = ? and status in ('PENDING', 'COLLECTING', 'UNKNOWN')
              returning project_no, period, attempt, tried_date, borrower_user_no, amount),
            started as (
              insert into repayment_detail (project_no, period, attempt, business_date, round, amount, started_at,
                sync_status, outcome_unknown)
              select project_no, period, attempt, tried_date, 1, amount, now(), 'NOT_SYNCHRONISED', false from claimed
              on conflict do nothing),
            requested as (
              insert into depository_record (request_no, kind, project_no, period, attempt, borrower_user_no, amount,
                requested_at, state)
              select ?, 'FREEZE', project_no, period, attempt, borrower_user_no, amount, now(), 'REQUESTED' from claimed
              on conflict do nothing)
            select 1 from claimed""";

    private static final String FROZEN = """
            with answered as (
              update depository_record set state = 'DONE', answered_at = coalesce(answered_at, now())
              where request_no = ?
              returning request_no, project_no, period, attempt, amount),
            requested as (
              insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt, amount,
                requested_at, state)
              select ?, 'CONFIRMATION', request_no, project_no, period, attempt, amount, now(), 'REQUESTED' from answered
              on conflict do nothing)
            select tender_no, investor_user_no, principal, interest, commission
            from receivable_plan where project_no = ? and period = ?""";

    private static final String PAID = """
            with received as (
              update receivable_plan set status = 'RECEIVED', received_at = now()
              where project_no = ? and period = ? and status = 'OPEN'
              returning project_no, period, tender_no, investor_user_no, principal, interest, commission),
            detailed as (
              insert into receivable_detail (project_no, period, tender_no, investor_user_no, request_no, principal,
                interest, commission, received_at)
              select project_no, period, tender_no, investor_user_no, ?, principal, interest, commission, now()
              from received),
            totals as (
              select sum(principal + interest - commission) as credited, sum(commission) as fees from received
              having count(*) > 0),
            repaid as (
              update repayment_plan
              set status = 'REPAID', refusal_reason = null, credited = totals.credited, fees = totals.fees
              from totals where project_no = ? and period = ?
              returning project_no, period),
            answered as (
              update depository_record
              set state = 'DONE', answered_at = coalesce(answered_at, now()),
                settled_at = case kind when 'FREEZE' then now() end
              where request_no in (?, ?)),
            ended as (
              update repayment_detail
              set sync_status = 'SYNCHRONISED', ended_at = now(), outcome_unknown = false
              where project_no = ? and period = ? and attempt = ?)
            insert into outbox (project_no, period, message, created_at)
            select project_no, period, ?, now() from repaid""";

    private final DataSource database;

    public RepaymentRows(DataSource database) {
        this.database = database;
    }

    /** Claims the installment and records the freeze; false where it is not to be collected any more. */
    public boolean claim(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, due.attempt());
            statement.setDate(2, Date.valueOf(due.date()));
            statement.setString(3, due.projectNo());
            statement.setInt(4, due.period());
            statement.setString(5, due.freezeNo());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Records that the money is frozen and that the confirmation is asked for; tells who is to get how much. */
    public List<ReceivableShare> frozen(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FROZEN)) {
            statement.setString(1, due.freezeNo());
            statement.setString(2, due.confirmationNo());
            statement.setString(3, due.projectNo());
            statement.setInt(4, due.period());
            try (var rows = statement.executeQuery()) {
                var shares = new ArrayList<ReceivableShare>();
                while (rows.next()) {
                    shares.add(share(rows));
                }
                return shares;
            }
        }
    }

    /** Records that the bank has paid, and the message about it; false where that was recorded before. */
    public boolean paid(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAID)) {
            statement.setString(1, due.projectNo());
            statement.setInt(2, due.period());
            statement.setString(3, due.confirmationNo());
            statement.setString(4, due.projectNo());
            statement.setInt(5, due.period());
            statement.setString(6, due.freezeNo());
            statement.setString(7, due.confirmationNo());
            statement.setString(8, due.projectNo());
            statement.setInt(9, due.period());
            statement.setInt(10, due.attempt());
            statement.setString(11, StatusMessage.repaid(due));
            return statement.executeUpdate() == 1;
        }
    }

    private static ReceivableShare share(ResultSet row) throws SQLException {
        return new ReceivableShare(
                row.getString(1),
                row.getString(2),
                Money.ofCents(row.getLong(3)),
                Money.ofCents(row.getLong(4)),
                Money.ofCents(row.getLong(5)));
    }
}
