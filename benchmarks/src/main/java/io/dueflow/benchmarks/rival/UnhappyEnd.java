package io.dueflow.benchmarks.rival;

import io.dueflow.bank.gateway.request.Outcome;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of an attempt that the bank refused, or of which nobody knows what the bank did. */
public final class UnhappyEnd {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public UnhappyEnd(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** @param requestNo the request that was not carried out, as far as we know */
    public void write(DueInstallment due, String requestNo, Outcome outcome) {
        transactions.executeWithoutResult(status -> {
            if (outcome instanceof Outcome.Refused refused) {
                refused(due, requestNo, refused);
            } else if (outcome instanceof Outcome.Unknown unknown) {
                unknown(due, requestNo, unknown);
            } else {
                throw new IllegalArgumentException(outcome + " is no unhappy end of " + requestNo);
            }
        });
    }

    private void refused(DueInstallment due, String requestNo, Outcome.Refused refused) {
        var reason = refused.reason().name();
        jdbc.update("""
                update depository_record
                set state = 'REFUSED', answered_at = now(), reason = ?, bank_code = ?, bank_message = ?
                where request_no = ?""", reason, refused.bankCode(), refused.bankMessage(), requestNo);
        jdbc.update("""
                update repayment_plan set status = 'REFUSED', refusal_reason = ?
                where project_no = ? and period = ? and status <> 'REPAID'""", reason, due.projectNo(), due.period());
        jdbc.update("""
                update repayment_detail
                set sync_status = 'FAILED', ended_at = now(), reason = ?, explanation = ?, outcome_unknown = false
                where project_no = ? and period = ? and attempt = ?""", reason, refused.bankMessage(), due.projectNo(), due.period(), due.attempt());
    }

    private void unknown(DueInstallment due, String requestNo, Outcome.Unknown unknown) {
        jdbc.update("""
                update depository_record set state = 'UNKNOWN', symptom = ?, unknown_since = coalesce(unknown_since, now())
                where request_no = ?""", unknown.symptom(), requestNo);
        jdbc.update("""
                update repayment_plan set status = 'UNKNOWN'
                where project_no = ? and period = ? and status <> 'REPAID'""", due.projectNo(), due.period());
        jdbc.update("""
                update repayment_detail set outcome_unknown = true
                where project_no = ? and period = ? and attempt = ?""", due.projectNo(), due.period(), due.attempt());
    }
}
