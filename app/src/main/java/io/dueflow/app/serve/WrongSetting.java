package io.dueflow.app.serve;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionException;

/** A setting cannot be read as what it has to be, such as a number; at the root of it Java names the value alone. */
final class WrongSetting extends IllegalStateException {

    private WrongSetting(BindException failure) {
        super("The setting " + failure.getName() + " cannot be '"
                + failure.getProperty().getValue() + "'.");
    }

    /** Recognises it among the causes of a start that failed; the chain is cut, so that this is what a user reads. */
    static Optional<RuntimeException> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(BindException.class::isInstance)
                .map(BindException.class::cast)
                .filter(bind -> bind.getProperty() != null && bind.getCause() instanceof ConversionException)
                .findFirst()
                .map(WrongSetting::new);
    }
}
