package io.dueflow.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** Tells a problem of the API in the words of the command's help, where these are named after the API's parameters. */
final class HelpWords {

    private static final String PREFIX = "--";

    private final CommandSpec command;

    HelpWords(CommandSpec command) {
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
                detail = told(detail, parameter(name.substring(PREFIX.length())), blamed, names.get(0));
            }
        }
        for (var positional : command.positionalParameters()) {
            var label = positional.paramLabel();
            detail = told(detail, parameter(label.toLowerCase(Locale.ROOT).replace('_', '-')), blamed, label);
        }
        return detail;
    }

    /** A name that is an ordinary word, too, means the parameter only where the detail begins with it as the one to blame. */
    private static String told(String detail, String parameter, String blamed, String word) {
        var isOwnWord = !parameter.equals(parameter.toLowerCase(Locale.ROOT));
        var quoted = Pattern.quote(parameter);
        var anywhere = "(?<![\\w-])" + quoted + (isOwnWord ? "(=true)?" : "=true") + "(?![\\w-])";
        var first = parameter.equals(blamed) ? "|^" + quoted + "(?![\\w-])" : "";
        return detail.replaceAll(anywhere + first, Matcher.quoteReplacement(word));
    }

    /** {@code asOf} for {@code as-of}. */
    private static String parameter(String words) {
        return Pattern.compile("-(.)")
                .matcher(words)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
