package io.dueflow.app.command;

import io.dueflow.messages.IdentifierForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people name a repayment: {@code P1-3} or {@code P1/3}, and with {@code -1} or {@code /1} behind it one attempt.
 * A project's number may have hyphens itself, so a name with hyphens may be meant in two ways.
 */
final class RepaymentName {

    private static final String PROJECT = "(" + IdentifierForm.PATTERN + ")";
    private static final Pattern HYPHENS = Pattern.compile(PROJECT + "-(\\d{1,3})");
    private static final Pattern HYPHENS_AND_ATTEMPT = Pattern.compile(PROJECT + "-(\\d{1,3})-(\\d{1,9})");
    private static final Pattern SLASHES = Pattern.compile(PROJECT + "/(\\d{1,3})(?:/(\\d{1,9}))?");

    private RepaymentName() {}

    /**
     * The explanations that may be meant, the likeliest first. Throws {@link IllegalArgumentException} for what names no
     * repayment.
     */
    static List<String> paths(String name) {
        var paths = new ArrayList<String>();
        var slashes = SLASHES.matcher(name);
        if (slashes.matches()) {
            paths.add(path(slashes));
        } else {
            for (var pattern : List.of(HYPHENS, HYPHENS_AND_ATTEMPT)) {
                var parts = pattern.matcher(name);
                if (parts.matches()) {
                    paths.add(path(parts));
                }
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " names no repayment; give project and period as P1-3 or P1/3, with an attempt as P1/3/1.");
        }
        return paths;
    }

    private static String path(Matcher parts) {
        var attempt = parts.groupCount() < 3 || parts.group(3) == null ? "" : "?attempt=" + parts.group(3);
        return "/api/repayments/" + parts.group(1) + "/" + parts.group(2) + "/explanation" + attempt;
    }
}
