package io.dueflow.app.settings;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * A setting that another name comes near to.
 *
 * @param wrong how many letters of the other name are wrong
 * @param letters how many it has after its first word
 */
record NearestSetting(ConfigurationPropertyName name, int wrong, int letters) {

    private static final int LETTERS_FOR_EACH_WRONG_ONE = 4;

    static NearestSetting of(ConfigurationPropertyName known, ConfigurationPropertyName given) {
        var wrong = EditDistance.between(letters(known), letters(given));
        return new NearestSetting(known, wrong, letters(given.subName(1)).length());
    }

    /** Whether the other name must have meant this one. */
    boolean isMeant() {
        return wrong <= Math.max(1, letters / LETTERS_FOR_EACH_WRONG_ONE);
    }

    private static String letters(ConfigurationPropertyName name) {
        return IntStream.range(0, name.getNumberOfElements())
                .mapToObj(element -> name.getElement(element, Form.UNIFORM))
                .collect(Collectors.joining());
    }
}
