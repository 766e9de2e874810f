package io.dueflow.reminder.text;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What a borrower is told.
 *
 * @param owed what is not paid of the date's installments, a late fee not included
 */
public record ReminderText(ReminderKind kind, LocalDate dueDate, Money owed) {

    /** The values that a provider puts into its template of this kind, in their order: the amount and the date. */
    public List<String> parameters() {
        return List.of(owed.toString(), dueDate.toString());
    }

    public String words() {
        return switch (kind) {
            case BEFORE_DUE -> "您有一笔还款%s元将于%s到期，请确保存管账户余额充足。".formatted(owed, dueDate);
            case REFUSED -> "您%2$s到期的还款%1$s元因存管账户余额不足未能扣款，请今日内充值。".formatted(owed, dueDate);
            case OVERDUE -> "您%2$s到期的还款%1$s元已逾期，将按日收取逾期费用，请尽快充值。".formatted(owed, dueDate);
        };
    }
}
