package io.dueflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.reminder.ReminderKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReminderSettingsTest {

    private static final Map<String, String> TENCENT = Map.of(
            "provider", "tencent",
            "tencent.secret-id", "the-id",
            "tencent.secret-key", "the-key",
            "tencent.sdk-app-id", "1400006666",
            "tencent.sign-name", "还款平台",
            "tencent.templates.before-due", "1101",
            "tencent.templates.refused", "1102",
            "tencent.templates.overdue", "1103");

    private static ReminderSettings bind(Map<String, String> settings) {
        var prefixed = new HashMap<String, String>();
        settings.forEach((name, value) -> prefixed.put("dueflow.reminders." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("dueflow.reminders", ReminderSettings.class);
    }

    @Test
    void without_any_setting_texts_go_to_the_log() {
        var settings = bind(Map.of());

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.provider()).isEqualTo(ReminderSettings.Provider.LOG);
        assertThat(settings.directory()).isEqualTo(ReminderSettings.Directory.TABLE);
        assertThat(settings.time()).isEqualTo("10:00");
        assertThat(settings.quietFrom()).isEqualTo("21:00");
        assertThat(settings.quietUntil()).isEqualTo("08:00");
    }

    @Test
    void tencent_is_told_by_its_names_and_shows_no_secret() {
        var settings = bind(TENCENT);

        assertThat(settings.tencent().account().templates())
                .containsEntry(ReminderKind.BEFORE_DUE, "1101")
                .containsEntry(ReminderKind.OVERDUE, "1103");
        assertThat(settings.toString() + settings.tencent().account())
                .contains("1400006666")
                .doesNotContain("the-id", "the-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-id",
                "secret-key",
                "sdk-app-id",
                "sign-name",
                "templates.before-due",
                "templates.refused",
                "templates.overdue"
            })
    void what_tencent_needs_is_named_where_it_is_missing(String property) {
        var settings = new HashMap<>(TENCENT);
        settings.remove("tencent." + property);

        assertThatThrownBy(() -> bind(settings))
                .hasRootCauseMessage("dueflow.reminders.tencent." + property + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "tries, 0",
        "time, 21:00",
        "tries, 11",
        "max-calls, 0",
        "max-calls, 65",
        "first-pause, 0s",
        "longest-pause, 59s",
        "longest-pause, 200000000d",
        "timeout, 200000000d",
        "timeout, 0s",
        "sweep-interval, 0s"
    })
    void a_value_out_of_bounds_is_named(String property, String value) {
        assertThatThrownBy(() -> bind(Map.of(property, value)))
                .rootCause()
                .hasMessageStartingWith("dueflow.reminders." + property + " must");
    }

    @Test
    void reminders_may_begin_in_the_last_hour_before_quiet_hours_that_begin_at_midnight() {
        assertThat(bind(Map.of("time", "23:00", "quiet-from", "00:00")).time()).isEqualTo("23:00");
    }

    @Test
    void a_service_needs_its_address() {
        assertThatThrownBy(() -> bind(Map.of("directory", "http")))
                .hasRootCauseMessage("dueflow.reminders.consumers.base-url must be an http or https address, not null");
    }
}
