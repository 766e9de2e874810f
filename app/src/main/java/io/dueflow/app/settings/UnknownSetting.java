package io.dueflow.app.settings;

import java.util.Locale;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A setting that was given and that nobody reads, and the nearest that there is. */
record UnknownSetting(ConfigurationProperty given, ConfigurationPropertyName nearest) {

    /** Without its value, which may be a secret. */
    String inWords() {
        var origin = (PropertySourceOrigin) given.getOrigin();
        var isVariable = given.getSource().getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        return "there is no setting %s (%s), the nearest is %s"
                .formatted(
                        isVariable ? origin.getPropertyName() : given.getName(),
                        place(origin),
                        isVariable ? asVariable(nearest) : nearest);
    }

    private static String place(PropertySourceOrigin origin) {
        if (origin.getOrigin() instanceof SystemEnvironmentOrigin) {
            return "in the environment";
        }
        if (origin.getOrigin() instanceof TextResourceOrigin text) {
            return text.getResource().getDescription() + ", line "
                    + (text.getLocation().getLine() + 1);
        }
        var source = origin.getPropertySource();
        return source instanceof CommandLinePropertySource ? "on the command line" : "in " + source.getName();
    }

    private static String asVariable(ConfigurationPropertyName name) {
        return name.toString()
                .replaceAll("[.-]", "_")
                .replace("[", "_")
                .replace("]", "")
                .toUpperCase(Locale.ROOT);
    }
}
