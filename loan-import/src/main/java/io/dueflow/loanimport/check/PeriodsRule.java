package io.dueflow.loanimport.check;

import io.dueflow.messages.Limits;
import java.util.regex.Pattern;

/** A count of months from 1 to {@link Limits#PERIODS}. */
final class PeriodsRule implements FieldRule<Integer> {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    @Override
    public Checked<Integer> check(String text) {
        int periods = COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return periods >= 1 && periods <= Limits.PERIODS
                ? new Checked.Good<>(periods)
                : new Checked.Bad<>("It must be a whole number of months from 1 to " + Limits.PERIODS + ".");
    }
}
