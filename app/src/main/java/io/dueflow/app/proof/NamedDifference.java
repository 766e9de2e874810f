package io.dueflow.app.proof;

import io.dueflow.app.proof.Difference.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in one sentence what is wrong with a request; of several things the gravest. */
record NamedDifference(Set<Witness> speaking) {

    Difference of(ComparedRequest request) {
        var said = new TreeMap<>(request.said());
        var all = said.entrySet().stream()
                .map(entry ->
                        entry.getKey().word() + " says " + entry.getValue().words(request.kind()))
                .collect(Collectors.joining(", "));
        var silent = speaking.stream()
                .filter(witness -> !said.containsKey(witness))
                .map(Witness::word)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            return named(request, Kind.MISSING, all + "; nothing of it: " + String.join(", ", silent));
        }
        var first = said.firstEntry().getValue();
        if (said.values().stream().anyMatch(one -> one.times() > 1)) {
            return named(request, Kind.TWICE, "more than once: " + all);
        }
        if (!said.values().stream().allMatch(first::sameAmounts)) {
            return named(request, Kind.DIFFERS, all);
        }
        if (!said.values().stream().allMatch(one -> one.about().equals(first.about()))) {
            var repayments = said.entrySet().stream()
                    .map(entry ->
                            entry.getKey().word() + " of " + entry.getValue().about())
                    .collect(Collectors.joining(", "));
            return named(request, Kind.DIFFERS, first.words(request.kind()) + ": " + repayments);
        }
        if (!said.values().stream().allMatch(one -> one.foots(request.kind()))) {
            return named(request, Kind.DOES_NOT_FOOT, "credited and commission are not the amount: " + all);
        }
        var days = said.entrySet().stream()
                .map(entry -> entry.getKey().word() + " on " + entry.getValue().day())
                .collect(Collectors.joining(", "));
        return named(request, Kind.TIMING, first.words(request.kind()) + ": " + days);
    }

    private static Difference named(ComparedRequest request, Kind kind, String words) {
        return new Difference(
                kind,
                request.repayment(),
                request.requestNo(),
                request.place(),
                request.kind().toLowerCase(Locale.ROOT) + " " + request.requestNo() + ": " + words);
    }
}
