package io.dueflow.loanimport.check;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of a few names, such as those of the repayment ways. */
final class NameRule<E extends Enum<E>> implements FieldRule<E> {

    private final Map<String, E> byName;
    private final String reason;

    NameRule(Class<E> type) {
        E[] all = type.getEnumConstants();
        this.byName = Arrays.stream(all).collect(Collectors.toMap(Enum::name, Function.identity()));
        this.reason = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ", "It must be one of ", "."));
    }

    @Override
    public Checked<E> check(String text) {
        E named = byName.get(text);
        return named == null ? new Checked.Bad<>(reason) : new Checked.Good<>(named);
    }
}
