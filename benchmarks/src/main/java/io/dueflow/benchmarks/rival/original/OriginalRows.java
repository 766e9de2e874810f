package io.dueflow.benchmarks.rival.original;

import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.StatusMessage;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a repayment writes, one statement each. */
final class OriginalRows {

    private final JdbcClient jdbc;

    OriginalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean claim(DueInstallment due) {
        var claimed = write("""
                update repayment_plan set status = 'COLLECTING', attempt = ?, tried_date = ?, tried_round = 1
                where project_no = ? and period = ? and status = 'PENDING'""", due.attempt(), due.date(), due.projectNo(), due.period());
        if (claimed == 0) {
            return false;
        }
        write(
                """
                insert into repayment_detail (project_no, period, attempt, business_date, round, amount, started_at,
                  sync_status, outcome_unknown)
                values (?, ?, ?, ?, 1, ?, now(), 'NOT_SYNCHRONISED', false)""",
                due.projectNo(),
                due.period(),
                due.attempt(),
                due.date(),
                due.amount().cents());
        write(
                """
                insert into depository_record (request_no, kind, project_no, period, attempt, borrower_user_no, amount,
                  requested_at, state)
                values (?, 'FREEZE', ?, ?, ?, ?, ?, now(), 'REQUESTED')""",
                due.freezeNo(),
                due.projectNo(),
                due.period(),
                due.attempt(),
                due.borrowerUserNo(),
                due.amount().cents());
        return true;
    }

    void frozen(DueInstallment due) {
        answered(due.freezeNo());
        write(
                """
                insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt, amount,
                  requested_at, state)
                values (?, 'CONFIRMATION', ?, ?, ?, ?, ?, now(), 'REQUESTED')""",
                due.confirmationNo(),
                due.freezeNo(),
                due.projectNo(),
                due.period(),
                due.attempt(),
                due.amount().cents());
    }

    void paid(DueInstallment due, List<ReceivableShare> shares) {
        answered(due.confirmationNo());
        write("update depository_record set settled_at = now() where request_no = ?", due.freezeNo());
        repaid(due, shares);
        received(due);
        write("""
                update repayment_detail set sync_status = 'SYNCHRONISED', ended_at = now()
                where project_no = ? and period = ? and attempt = ?""", due.projectNo(), due.period(), due.attempt());
        write(
                "insert into outbox (project_no, period, message, created_at) values (?, ?, ?, now())",
                due.projectNo(),
                due.period(),
                StatusMessage.repaid(due));
    }

    private void answered(String requestNo) {
        write("update depository_record set state = 'DONE', answered_at = now() where request_no = ?", requestNo);
    }

    private void repaid(DueInstallment due, List<ReceivableShare> shares) {
        var fees = Money.sum(shares.stream().map(ReceivableShare::commission).toList());
        var credited = due.amount().minus(due.commission()).minus(fees);
        write("""
                update repayment_plan set status = 'REPAID', credited = ?, fees = ?
                where project_no = ? and period = ?""", credited.cents(), fees.cents(), due.projectNo(), due.period());
    }

    private void received(DueInstallment due) {
        write("""
                insert into receivable_receipt (project_no, period, request_no, received_at)
                values (?, ?, ?, now())""", due.projectNo(), due.period(), due.confirmationNo());
    }

    private int write(String sql, Object... values) {
        return jdbc.sql(sql).params(values).update();
    }
}
