package io.dueflow.app.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;

/** A setting whose value is none of its kind; what Java says of it names the value alone. */
public final class UnreadableSetting extends IllegalArgumentException {

    private UnreadableSetting(BindException failure) {
        super(new GivenSetting(failure.getProperty()).inWords() + " cannot be read: " + reason(failure));
    }

    /** Recognises it among the causes of a start that failed; the chain is cut, so that this is what a user reads. */
    public static Optional<Throwable> in(Throwable failure) {
        return causes(failure)
                .filter(BindException.class::isInstance)
                .map(BindException.class::cast)
                .filter(binding -> binding.getProperty() != null)
                .findFirst()
                .map(UnreadableSetting::new);
    }

    private static String reason(BindException failure) {
        var kinds = failure.getTarget().getType().resolve(Object.class).getEnumConstants();
        return kinds == null
                ? causes(failure).reduce((outer, root) -> root).orElseThrow().getMessage()
                : "must be one of " + Arrays.toString(kinds);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
