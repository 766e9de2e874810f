package io.dueflow.query.testing;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.casework.CaseId;
import io.dueflow.messages.financeorder.AssignedTenderId;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.installment.InstallmentEvent;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.plan.PlanEvent;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.receivable.ReceivableEvent;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.RunEvent;

/** In which stream an event is stored by the aggregate that applies it. */
final class StreamNames {

    private StreamNames() {}

    /** Null for what no aggregate applies. */
    static String of(Object event) {
        if (event instanceof BankEvent about) {
            return new BankRequestId(about.requestNo()).toString();
        } else if (event instanceof InstallmentEvent about) {
            return new InstallmentId(about.projectNo(), about.period()).toString();
        } else if (event instanceof ReceivableEvent about) {
            return new ReceivableId(about.projectNo(), about.period()).toString();
        } else if (event instanceof CaseEvent about) {
            return new CaseId(about.caseNo()).toString();
        } else if (event instanceof PlanEvent about) {
            return new PlanId(about.projectNo()).toString();
        } else if (event instanceof TenderAssigned about) {
            return new AssignedTenderId(about.projectNo(), about.tenderNo()).toString();
        } else if (event instanceof FinanceOrderEvent about) {
            return new FinanceOrderId(about.financeId()).toString();
        } else if (event instanceof ReminderEvent about) {
            return about.reminderId();
        } else if (event instanceof RunEvent about) {
            return about.runId();
        }
        return null;
    }
}
