package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.InstallmentStatus;
import java.util.List;

/**
 * What falls due on a date, with the lines that make up each sum.
 *
 * @param foots whether the lines come to what is due, and what was collected to what was paid out
 */
public record DaySums(Day day, List<Line> lines, boolean foots) {

    public record Line(InstallmentStatus status, long installments, Money amount) {}

    static DaySums of(Day day) {
        var lines = day.amountByStatus().entrySet().stream()
                .map(sum -> new Line(sum.getKey(), day.byStatus().get(sum.getKey()), sum.getValue()))
                .toList();
        var due = Money.sum(lines.stream().map(Line::amount).toList());
        var repaid = day.amountByStatus().getOrDefault(InstallmentStatus.REPAID, Money.ZERO);
        return new DaySums(
                day,
                lines,
                due.equals(day.amountDue())
                        && repaid.plus(day.lateFees()).equals(day.amountCollected())
                        && day.amountCollected().equals(day.investorsCredited().plus(day.commission())));
    }
}
