package io.dueflow.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.calendar.CalendarSettings;
import io.dueflow.bank.gateway.BankProperties;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.reminder.ReminderSettings;
import io.dueflow.saga.duedate.DueDateRunSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PolicyViewTest {

    @Test
    void that_nobody_is_reminded_is_told() {
        assertThat(words("true")).anyMatch(words -> words.contains("is reminded by a text from 10:00 on"));
        assertThat(words("false"))
                .contains("Nobody is reminded by a text.")
                .noneMatch(words -> words.contains("10:00"));
    }

    private static List<String> words(String reminders) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                "dueflow.reminders.enabled", reminders,
                "bank.base-url", "http://127.0.0.1:8090",
                "bank.platform-no", "dueflow",
                "bank.platform-private-key", "not needed for words",
                "bank.bank-public-key", "not needed for words")));
        var policies = new PolicyConfiguration();
        var view = PolicyView.of(
                settings.bindOrCreate("dueflow.calendar", CalendarSettings.class),
                policies.retryPolicy(
                        settings.bindOrCreate("dueflow.run", DueDateRunSettings.class), WorkingDays.EVERY_DAY),
                policies.overduePolicy(
                        settings.bindOrCreate("dueflow.overdue", OverdueSettings.class), WorkingDays.EVERY_DAY),
                settings.bindOrCreate("bank", BankProperties.class),
                settings.bindOrCreate("dueflow.reminders", ReminderSettings.class));
        return view.rules().stream().map(PolicyView.Rule::words).toList();
    }
}
