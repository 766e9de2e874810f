package io.dueflow.eventstore.addressee;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * Tells by Axon's annotations for which aggregate a command is. Axon looks for them in all methods and fields of every
 * command, a fifth of the processor time of a due day; here each type of command is looked through once. What is not
 * simply a method that names the aggregate is left to Axon.
 */
@Component
public final class RememberedTargets implements CommandTargetResolver {

    private final CommandTargetResolver axon =
            AnnotationCommandTargetResolver.builder().build();

    private final ClassValue<Optional<Method>> identifiers = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return identifierOf(type);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return identifiers
                .get(command.getPayloadType())
                .map(identifier -> ask(identifier, command.getPayload()))
                .map(target -> new VersionedAggregateIdentifier(target, null))
                .orElseGet(() -> axon.resolveTarget(command));
    }

    private static Optional<Method> identifierOf(Class<?> type) {
        var identifier = annotated(ReflectionUtils.methodsOf(type), TargetAggregateIdentifier.class);
        identifier.ifPresent(ReflectionUtils::ensureAccessible);
        return namesAVersion(type) ? Optional.empty() : identifier;
    }

    private static boolean namesAVersion(Class<?> type) {
        return annotated(ReflectionUtils.methodsOf(type), TargetAggregateVersion.class)
                        .isPresent()
                || annotated(ReflectionUtils.fieldsOf(type), TargetAggregateVersion.class)
                        .isPresent();
    }

    private static <E extends AnnotatedElement> Optional<E> annotated(
            Iterable<E> members, Class<? extends Annotation> annotation) {
        return StreamSupport.stream(members.spliterator(), false)
                .filter(member -> AnnotationUtils.isAnnotationPresent(member, annotation))
                .findFirst();
    }

    private static Object ask(Method identifier, Object command) {
        try {
            return identifier.invoke(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(identifier + " is accessible", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("a command does not tell for which aggregate it is", e.getCause());
        }
    }
}
