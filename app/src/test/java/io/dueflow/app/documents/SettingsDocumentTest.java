package io.dueflow.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.DueflowApplication;
import io.dueflow.app.settings.KnownSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings that are described are those that there are. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]*) \\|", Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("^`([^`]+)`");

    private final KnownSettings known = new KnownSettings();

    @Test
    void each_setting_of_ours_is_described_with_its_default() throws IOException {
        var defaults = new LinkedHashMap<String, Optional<String>>();
        var written = ownDefaults();
        known.names()
                .forEach(name -> defaults.put(
                        name.toString(),
                        Optional.ofNullable(written.getProperty(name.toString()))
                                .map(Object::toString)
                                .or(() -> known.defaultOf(name))));
        var described = described();
        described.keySet().removeIf(name -> !name.matches("(dueflow|bank)\\..*"));

        assertThat(described).containsExactlyInAnyOrderEntriesOf(defaults).hasSizeGreaterThan(80);
    }

    /** Of Spring's and others' settings the document names what is worth it. */
    @Test
    void what_is_described_of_others_has_the_default_that_we_give_it() throws IOException {
        var written = ownDefaults();
        var described = described();
        described.keySet().removeIf(name -> !written.containsProperty(name));

        assertThat(described)
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .hasValue(written.getProperty(name).toString()))
                .containsKeys("server.tomcat.threads.max", "spring.datasource.hikari.maximum-pool-size");
    }

    @Test
    void all_records_of_settings_are_known() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(scan.findCandidateComponents("io.dueflow"))
                .extracting(found -> found.getBeanClassName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DueflowApplication.class
                                .getAnnotation(EnableConfigurationProperties.class)
                                .value())
                        .map(Class::getName)
                        .toList());
    }

    /** By its name, the default of each; none where it is told in words. */
    private static Map<String, Optional<String>> described() throws IOException {
        var described = new LinkedHashMap<String, Optional<String>>();
        ROW.matcher(Files.readString(DOCUMENT)).results().forEach(row -> {
            var literal = LITERAL.matcher(row.group(2));
            var before = described.put(row.group(1), literal.find() ? Optional.of(literal.group(1)) : Optional.empty());
            assertThat(before).as("%s is described twice", row.group(1)).isNull();
        });
        return described;
    }

    private static PropertySource<?> ownDefaults() throws IOException {
        return new YamlPropertySourceLoader()
                .load("ours", new ClassPathResource("application.yaml"))
                .get(0);
    }
}
