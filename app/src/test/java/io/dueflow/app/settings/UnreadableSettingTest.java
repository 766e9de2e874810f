package io.dueflow.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

class UnreadableSettingTest {

    /** As Spring itself reads the port, and we the number of threads that answer. */
    @Test
    void one_that_is_read_by_itself_is_told_with_its_name() {
        var sources = new MutablePropertySources();
        sources.addFirst(new MapPropertySource("given", Map.of("server.port", "abc")));
        var settings = ConfigurationPropertySources.createPropertyResolver(sources);
        var failure = catchThrowable(() -> settings.getProperty("server.port", Integer.class));

        assertThat(UnreadableSetting.in(new BeanCreationException("wrapped by the start", failure)))
                .map(Throwable::getMessage)
                .contains("server.port cannot be read: For input string: \"abc\"");
    }
}
