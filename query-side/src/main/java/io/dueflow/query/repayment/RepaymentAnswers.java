package io.dueflow.query.repayment;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.Repayment;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.attempt.RepaymentDetail;
import io.dueflow.query.bank.DepositoryRecord;
import io.dueflow.query.plan.Today;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Answers what happened to one installment. */
@Component
@OfOneMoment
class RepaymentAnswers {

    private final Session session;
    private final Today today;
    private final WorkingDays days;

    RepaymentAnswers(Session session, Today today, WorkingDays days) {
        this.session = session;
        this.today = today;
        this.days = days;
    }

    @QueryHandler
    Optional<Repayment> answer(FindRepayment query) {
        var rows = RepaymentRows.of(session, query.projectNo(), query.period());
        return rows.installment().stream()
                .findFirst()
                .map(installment -> new Repayment(
                        installment.toMessage(today.date(), days),
                        rows.attempts().stream().map(RepaymentDetail::toMessage).toList(),
                        rows.bankRequests().stream()
                                .map(DepositoryRecord::toMessage)
                                .toList(),
                        rows.timeline().stream().map(TimelineRow::toMessage).toList()));
    }
}
