package io.dueflow.app.settings;

import java.util.Locale;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** A setting that was given and that nobody reads, and the nearest that there is. */
record UnknownSetting(GivenSetting given, ConfigurationPropertyName nearest) {

    String inWords() {
        return "there is no setting %s, the nearest is %s"
                .formatted(given.inWords(), given.isVariable() ? asVariable(nearest) : nearest);
    }

    private static String asVariable(ConfigurationPropertyName name) {
        return name.toString()
                .replaceAll("[.-]", "_")
                .replace("[", "_")
                .replace("]", "")
                .toUpperCase(Locale.ROOT);
    }
}
