package io.dueflow.query.repayment;

import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.Repayment;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.attempt.RepaymentDetail;
import io.dueflow.query.attempt.RepaymentDetails;
import io.dueflow.query.bank.BankRequests;
import io.dueflow.query.bank.DepositoryRecord;
import io.dueflow.query.plan.Installments;
import io.dueflow.query.plan.RepaymentId;
import io.dueflow.query.plan.Today;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what happened to one installment. */
@Component
@OfOneMoment
class RepaymentAnswers {

    private final Installments installments;
    private final RepaymentDetails attempts;
    private final BankRequests bankRequests;
    private final Timeline timeline;
    private final Today today;

    RepaymentAnswers(
            Installments installments,
            RepaymentDetails attempts,
            BankRequests bankRequests,
            Timeline timeline,
            Today today) {
        this.installments = installments;
        this.attempts = attempts;
        this.bankRequests = bankRequests;
        this.timeline = timeline;
        this.today = today;
    }

    @QueryHandler
    Optional<Repayment> answer(FindRepayment query) {
        var project = query.projectNo();
        var period = query.period();
        return installments.findById(new RepaymentId(project, period)).map(installment -> {
            var details = attempts.findByIdProjectNoAndIdPeriodOrderByIdAttempt(project, period);
            var requests = bankRequests.findByProjectNoAndPeriodOrderByRequestedAtAscRequestNoAsc(project, period);
            var story = timeline.findByIdProjectNoAndIdPeriodOrderByPositionAscAtAsc(project, period);
            return new Repayment(
                    installment.toMessage(today.date()),
                    details.stream().map(RepaymentDetail::toMessage).toList(),
                    requests.stream().map(DepositoryRecord::toMessage).toList(),
                    story.stream().map(TimelineRow::toMessage).toList());
        });
    }
}
