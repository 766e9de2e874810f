package io.dueflow.query.day;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.plan.InstallmentTotals;
import java.util.EnumMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what falls due on a date and how much of it is paid. */
@Component
@OfOneMoment
class DayAnswers {

    private final InstallmentTotals totals;
    private final WorkingDays days;

    DayAnswers(InstallmentTotals totals, WorkingDays days) {
        this.totals = totals;
        this.days = days;
    }

    @QueryHandler
    Day answer(FindDay query) {
        var due = totals.dueOn(query.dueDate());
        var repaid = totals.dueOnAndRepaid(query.dueDate());
        var byStatus = new EnumMap<InstallmentStatus, Long>(InstallmentStatus.class);
        var amountByStatus = new EnumMap<InstallmentStatus, Money>(InstallmentStatus.class);
        totals.statusesOn(query.dueDate()).forEach(count -> {
            byStatus.put(count.status(), count.installments());
            amountByStatus.put(count.status(), Money.ofCents(count.amount()));
        });
        return new Day(
                query.dueDate(),
                days.onOrAfter(query.dueDate()),
                due.installments(),
                byStatus,
                amountByStatus,
                due.amountOfAll(),
                repaid.amountWithLateFees(),
                repaid.lateFees(),
                repaid.investorsCredited(),
                repaid.platformCommission());
    }
}
