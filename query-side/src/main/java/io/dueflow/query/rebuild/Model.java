package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.List;
import java.util.stream.Stream;

/** A read model: the beans that fill it, and what they declare. */
public record Model(String name, List<Object> projections) {

    List<ReadModel.Table> tables() {
        return projections.stream()
                .flatMap(projection ->
                        Stream.of(DeclaredModels.declared(projection).tables()))
                .toList();
    }

    boolean repeatable() {
        return projections.stream()
                .allMatch(projection -> DeclaredModels.declared(projection).repeatable());
    }

    /** Events whose rows whoever published them has changed, by the types under which they are stored. */
    List<Class<?>> echoes() {
        return projections.stream()
                .flatMap(projection ->
                        Stream.<Class<?>>of(DeclaredModels.declared(projection).echoes()))
                .flatMap(Model::stored)
                .toList();
    }

    private static Stream<Class<?>> stored(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Model::stored) : Stream.of(type);
    }
}
