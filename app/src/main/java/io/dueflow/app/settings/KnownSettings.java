package io.dueflow.app.settings;

import io.dueflow.app.DueflowApplication;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/**
 * All settings that the service reads, with their defaults. Spring itself tells them: it binds each record to a source
 * that claims to have something of everything and has nothing, and its questions are the names.
 */
public final class KnownSettings {

    private static final ConfigurationPropertySource NOTHING = name -> null;

    private final Map<ConfigurationPropertyName, Optional<String>> defaults = new LinkedHashMap<>();

    public KnownSettings() {
        var records = DueflowApplication.class.getAnnotation(EnableConfigurationProperties.class);
        for (var type : records.value()) {
            add(type);
        }
        keepWhatIsSetAsOne();
    }

    /** The first of a list stands for each of its items. */
    public Set<ConfigurationPropertyName> names() {
        return defaults.keySet();
    }

    /** Empty where there is no default, or none that is always the same. */
    public Optional<String> defaultOf(ConfigurationPropertyName name) {
        return defaults.get(name);
    }

    boolean has(ConfigurationPropertyName name) {
        return defaults.containsKey(firstOfItsList(name));
    }

    /** A variable of the environment may have {@code _} for a dash too, which Spring takes for a dot at first. */
    boolean hasVariable(ConfigurationPropertyName name) {
        var variable = firstOfItsList(name);
        return defaults.containsKey(variable)
                || names().stream().anyMatch(known -> dotted(known).equals(variable));
    }

    NearestSetting nearestTo(ConfigurationPropertyName name) {
        var given = firstOfItsList(name);
        return names().stream()
                .map(known -> NearestSetting.of(known, given))
                .min(Comparator.comparingInt(NearestSetting::wrong))
                .orElseThrow();
    }

    private static ConfigurationPropertyName firstOfItsList(ConfigurationPropertyName name) {
        var item = name.toString().replaceAll("\\[\\d+]", "[0]");
        return ConfigurationPropertyName.adapt(item.replaceAll("\\[0]$", ""), '.');
    }

    private static ConfigurationPropertyName dotted(ConfigurationPropertyName name) {
        return ConfigurationPropertyName.of(name.toString().replace('-', '.'));
    }

    private void add(Class<?> type) {
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        new Binder(NOTHING).bind(prefix, Bindable.of(type), new BindHandler() {
            @Override
            public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
                ask(name, target);
                return target;
            }
        });
    }

    private void ask(ConfigurationPropertyName name, Bindable<?> target) {
        if (target.getType().resolve() == Map.class) {
            var keys = target.getType().getGeneric(0).resolve().getEnumConstants();
            for (var key : keys) {
                defaults.put(name.append(dashed(key)), Optional.empty());
            }
        } else if (!name.isLastElementIndexed()) {
            defaults.put(name, defaultOf(target));
        }
    }

    private static String dashed(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> defaultOf(Bindable<?> target) {
        return Optional.ofNullable(target.getAnnotation(DefaultValue.class))
                .map(value -> String.join(",", value.value()))
                .filter(value -> !value.isEmpty());
    }

    /** Spring would look for the parts of a size, say; what has a default is a value, and not a group of settings. */
    private void keepWhatIsSetAsOne() {
        var values = namesWithDefault();
        defaults.keySet().removeIf(name -> values.stream().anyMatch(value -> value.isAncestorOf(name)));
        var all = Set.copyOf(defaults.keySet());
        defaults.keySet().removeIf(name -> all.stream().anyMatch(name::isAncestorOf));
    }

    private Set<ConfigurationPropertyName> namesWithDefault() {
        return defaults.keySet().stream()
                .filter(name -> defaults.get(name).isPresent())
                .collect(Collectors.toSet());
    }
}
