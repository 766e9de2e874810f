package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.query.projection.MissingRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows at the attempt and its installment whether we know what the bank did. */
@Component
class OutcomeFlag {

    private final JdbcTemplate jdbc;

    OutcomeFlag(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void becameUnknown(BankEvent event) {
        flagAttempt(event, true);
        moveInstallment(event, "COLLECTING", "UNKNOWN");
    }

    void becameKnown(BankEvent event) {
        flagAttempt(event, false);
        moveInstallment(event, "UNKNOWN", "COLLECTING");
    }

    private void flagAttempt(BankEvent event, boolean unknown) {
        var flagged = jdbc.update(
                "update repayment_detail set outcome_unknown = ? where project_no = ? and period = ? and attempt = ?",
                unknown,
                event.projectNo(),
                event.period(),
                event.attempt());
        if (flagged == 0) {
            throw new MissingRow("no attempt for " + event);
        }
    }

    private void moveInstallment(BankEvent event, String from, String to) {
        jdbc.update("""
                update repayment_plan set status = ?
                where project_no = ? and period = ? and attempt = ? and status = ?""", to, event.projectNo(), event.period(), event.attempt(), from);
    }
}
