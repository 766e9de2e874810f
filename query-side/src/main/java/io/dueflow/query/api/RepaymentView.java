package io.dueflow.query.api;

import io.dueflow.messages.query.Repayment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Repayment", description = "One installment with all that happened to it, in the order of time")
record RepaymentView(
        InstallmentView installment,
        List<AttemptView> attempts,
        List<BankRequestView> bankRequests,
        List<TimelineView> timeline) {

    static RepaymentView of(Repayment repayment) {
        return new RepaymentView(
                InstallmentView.of(repayment.installment()),
                repayment.attempts().stream().map(AttemptView::of).toList(),
                repayment.bankRequests().stream().map(BankRequestView::of).toList(),
                repayment.timeline().stream().map(TimelineView::of).toList());
    }
}
