package io.dueflow.app.settings;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A setting as somebody gave it. */
record GivenSetting(ConfigurationProperty property) {

    boolean isVariable() {
        return property.getSource().getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }

    /** Its name and where it stands, without its value, which may be a secret. */
    String inWords() {
        var origin = (PropertySourceOrigin) property.getOrigin();
        return "%s (%s)".formatted(isVariable() ? origin.getPropertyName() : property.getName(), place(origin));
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
}
