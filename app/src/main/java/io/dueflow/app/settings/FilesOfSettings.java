package io.dueflow.app.settings;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.factory.config.CustomEditorConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A path in the settings is one of the file system. Spring would look for it within the web server's resources first. */
@Configuration
class FilesOfSettings {

    private static final class FileEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.isBlank() ? null : Path.of(text));
        }
    }

    @Bean
    static CustomEditorConfigurer editors() {
        var configurer = new CustomEditorConfigurer();
        configurer.setPropertyEditorRegistrars(
                new PropertyEditorRegistrar[] {registry -> registry.registerCustomEditor(Path.class, new FileEditor())
                });
        return configurer;
    }
}
