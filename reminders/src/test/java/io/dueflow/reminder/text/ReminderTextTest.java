package io.dueflow.reminder.text;

import static io.dueflow.messages.reminder.ReminderKind.BEFORE_DUE;
import static io.dueflow.messages.reminder.ReminderKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReminderTextTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 10, 8);
    private static final Money OWED = Money.ofCents(10_662);

    @Test
    void on_a_working_day_the_due_date_is_the_day_of_collection() {
        assertThat(new ReminderText(BEFORE_DUE, AFTERWARDS, AFTERWARDS, OWED).words())
                .isEqualTo("您有一笔还款106.62元将于2026-10-08到期，请确保存管账户余额充足。");
    }

    @Test
    void what_falls_due_on_a_holiday_is_told_with_the_day_of_collection() {
        var text = new ReminderText(BEFORE_DUE, HOLIDAY, AFTERWARDS, OWED);

        assertThat(text.words()).isEqualTo("您有一笔还款106.62元将于2026-10-08扣款（2026-10-01到期，遇节假日顺延），请确保存管账户余额充足。");
        assertThat(text.parameters()).containsExactly("106.62", "2026-10-08");
    }

    @Test
    void afterwards_the_due_date_names_the_installment() {
        assertThat(new ReminderText(REFUSED, HOLIDAY, AFTERWARDS, OWED).parameters())
                .containsExactly("106.62", "2026-10-01");
    }
}
