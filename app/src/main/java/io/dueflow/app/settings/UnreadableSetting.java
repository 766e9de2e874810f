package io.dueflow.app.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** A setting whose value is none of its kind; what Java says of it names the value alone. */
public final class UnreadableSetting extends IllegalArgumentException {

    private UnreadableSetting(String setting, String reason) {
        super(setting + " cannot be read: " + reason);
    }

    /** Recognises it among the causes of a start that failed; the chain is cut, so that this is what a user reads. */
    public static Optional<Throwable> in(Throwable failure) {
        return causes(BindException.class, failure)
                .filter(binding -> binding.getProperty() != null)
                .findFirst()
                .<Throwable>map(UnreadableSetting::of)
                .or(() -> causes(InvalidConfigurationPropertyValueException.class, failure)
                        .findFirst()
                        .map(UnreadableSetting::of));
    }

    private static UnreadableSetting of(BindException failure) {
        var kinds = failure.getTarget().getType().resolve(Object.class).getEnumConstants();
        return new UnreadableSetting(
                new GivenSetting(failure.getProperty()).inWords(),
                kinds == null ? rootMessage(failure) : "must be one of " + Arrays.toString(kinds));
    }

    /** Of Spring's own settings some are read one by one; where they were given is not told then. */
    private static UnreadableSetting of(InvalidConfigurationPropertyValueException failure) {
        return new UnreadableSetting(
                failure.getName(), failure.getCause() == null ? failure.getReason() : rootMessage(failure));
    }

    private static String rootMessage(Throwable failure) {
        return causes(failure).reduce((outer, root) -> root).orElseThrow().getMessage();
    }

    private static <T extends Throwable> Stream<T> causes(Class<T> kind, Throwable failure) {
        return causes(failure).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
