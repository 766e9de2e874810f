package io.dueflow.app.settings;

/** How many letters must be put in, taken out or changed to make one word of another (Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        var before = new int[other.length() + 1];
        for (var column = 0; column < before.length; column++) {
            before[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[before.length];
            current[0] = row;
            for (var column = 1; column < current.length; column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(before[column - 1] + change, Math.min(before[column], current[column - 1]) + 1);
            }
            before = current;
        }
        return before[other.length()];
    }
}
