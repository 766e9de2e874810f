package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WrongSettingTest {

    @Test
    void is_told_by_its_name() {
        var settings = new MapConfigurationPropertySource(Map.of("bank.max-calls", "x"));

        var failure = catchThrowable(() -> new Binder(settings).bind("bank.max-calls", Integer.class));

        assertThat(WrongSetting.in(new IllegalStateException(failure)))
                .hasValueSatisfying(told -> assertThat(told)
                        .hasMessage("The setting bank.max-calls cannot be 'x'.")
                        .hasNoCause());
    }

    @Test
    void is_not_seen_where_something_else_went_wrong() {
        assertThat(WrongSetting.in(new IllegalStateException(new NumberFormatException("x"))))
                .isEmpty();
    }
}
