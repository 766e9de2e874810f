package io.dueflow.app.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Choices as often in a list as they weigh, so that an even draw from it is a weighted one. */
final class WeightedChoices<T> {

    private final List<T> list = new ArrayList<>();

    private WeightedChoices() {}

    static <T> WeightedChoices<T> of(T choice, int weight) {
        return new WeightedChoices<T>().or(choice, weight);
    }

    WeightedChoices<T> or(T choice, int weight) {
        list.addAll(Collections.nCopies(weight, choice));
        return this;
    }

    List<T> list() {
        return List.copyOf(list);
    }
}
