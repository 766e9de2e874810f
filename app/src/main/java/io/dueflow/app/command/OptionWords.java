package io.dueflow.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** Tells a problem of the API by the options of the command, where these are named after the API's parameters. */
final class OptionWords {

    private static final String PREFIX = "--";

    private final CommandSpec command;

    OptionWords(CommandSpec command) {
        this.command = command;
    }

    /** The problem's detail; empty where it has none. */
    String detail(JsonNode problem) {
        var detail = problem.path("detail").asString("");
        var blamed = problem.path("parameter").asString("");
        for (var option : command.options()) {
            var names = Arrays.stream(option.names())
                    .filter(name -> name.startsWith(PREFIX))
                    .toList();
            for (var name : names) {
                detail = told(detail, parameter(name), blamed).replaceAll(Matcher.quoteReplacement(names.get(0)));
            }
        }
        return detail;
    }

    /** A name that is an ordinary word, too, means the parameter only where the detail begins with it as the one to blame. */
    private static Matcher told(String detail, String parameter, String blamed) {
        var isOwnWord = !parameter.equals(parameter.toLowerCase(Locale.ROOT));
        var anywhere = "(?<![\\w-])" + parameter + (isOwnWord ? "(=true)?" : "=true") + "(?![\\w-])";
        var first = parameter.equals(blamed) ? "|^" + parameter + "(?![\\w-])" : "";
        return Pattern.compile(anywhere + first).matcher(detail);
    }

    /** {@code asOf} for {@code --as-of}. */
    private static String parameter(String option) {
        return Pattern.compile("-(.)")
                .matcher(option.substring(PREFIX.length()))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
