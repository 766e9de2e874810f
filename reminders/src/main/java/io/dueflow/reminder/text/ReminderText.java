package io.dueflow.reminder.text;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What a borrower is told.
 *
 * @param collectedOn the due date, or the next working day
 * @param owed what is not paid of the due date's installments, a late fee not included
 */
public record ReminderText(ReminderKind kind, LocalDate dueDate, LocalDate collectedOn, Money owed) {

    /**
     * The values that a provider puts into its template of this kind, in their order: the amount and the date. The day
     * before, that is the day on which the money has to be there.
     */
    public List<String> parameters() {
        var date = kind == ReminderKind.BEFORE_DUE ? collectedOn : dueDate;
        return List.of(owed.toString(), date.toString());
    }

    public String words() {
        return switch (kind) {
            case BEFORE_DUE -> "您有一笔还款%s元将于%s，请确保存管账户余额充足。".formatted(owed, when());
            case REFUSED -> "您%2$s到期的还款%1$s元因存管账户余额不足未能扣款，请今日内充值。".formatted(owed, dueDate);
            case OVERDUE -> "您%2$s到期的还款%1$s元已逾期，将按日收取逾期费用，请尽快充值。".formatted(owed, dueDate);
        };
    }

    private String when() {
        return collectedOn.equals(dueDate) ? dueDate + "到期" : "%s扣款（%s到期，遇节假日顺延）".formatted(collectedOn, dueDate);
    }
}
