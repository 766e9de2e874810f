package io.dueflow.app.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a setting of ours that nobody reads, for it would be ignored without a word. Spring's own refusal
 * ends at each record and leaves the environment out. There, much is others', such as the {@code BANK_SERVICE_HOST} of
 * Kubernetes; so what stands there is refused only if it looks like one of ours misspelt.
 */
public final class OnlyKnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<ConfigurationPropertyName> OURS =
            List.of(ConfigurationPropertyName.of("dueflow"), ConfigurationPropertyName.of("bank"));

    private final UnboundElementsSourceFilter isForUsAlone = new UnboundElementsSourceFilter();
    private final KnownSettings known = new KnownSettings();

    @Override
    public void initialize(ConfigurableApplicationContext starting) {
        var sources = ConfigurationPropertySources.get(starting.getEnvironment());
        var unknown = StreamSupport.stream(sources.spliterator(), false)
                .flatMap(this::unknownIn)
                .map(UnknownSetting::inWords)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + ". All settings: docs/settings.md");
        }
    }

    private Stream<UnknownSetting> unknownIn(ConfigurationPropertySource source) {
        if (!(source instanceof IterableConfigurationPropertySource names)) {
            return Stream.empty();
        }
        var isEnvironment = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        return names.stream()
                .filter(name -> OURS.stream().anyMatch(ours -> ours.isAncestorOf(name)))
                .filter(name -> !(isEnvironment ? known.hasVariable(name) : known.has(name)))
                .filter(name ->
                        isForUsAlone.apply(source) || known.nearestTo(name).isMeant())
                .map(name -> new UnknownSetting(
                        new GivenSetting(source.getConfigurationProperty(name)),
                        known.nearestTo(name).name()));
    }
}
