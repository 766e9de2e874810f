package io.dueflow.reminder.due;

import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.ReadMark;
import java.time.LocalDate;

/**
 * A due date whose borrowers are being reminded.
 *
 * @param mark which events the read model has to have seen
 * @param after the last installment whose borrower was seen to, or null
 */
record DayBefore(LocalDate dueDate, ReadMark mark, InstallmentKey after) {

    DayBefore past(InstallmentKey key) {
        return new DayBefore(dueDate, mark, key);
    }
}
