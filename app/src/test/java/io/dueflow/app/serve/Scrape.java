package io.dueflow.app.serve;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What one scrape of Prometheus got, in its text format. */
record Scrape(Map<String, Double> samples) {

    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{(?:[a-zA-Z_]\\w*=\"[^\"]*\",?)*})?) (NaN|[+-]Inf|\\S+)");

    static Scrape read(String text) {
        var samples = new TreeMap<String, Double>();
        for (var line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            var sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new AssertionError("no sample: " + line);
            }
            samples.put(sample.group(1), Double.valueOf(sample.group(2).replace("Inf", "Infinity")));
        }
        return new Scrape(samples);
    }

    /** Without their labels. */
    Set<String> names() {
        return samples.keySet().stream()
                .map(sample -> sample.replaceFirst("\\{.*", ""))
                .collect(toCollection(TreeSet::new));
    }

    double value(String sample) {
        if (!samples.containsKey(sample)) {
            throw new AssertionError(
                    "no " + sample + " among " + samples.keySet().stream().collect(joining("\n")));
        }
        return samples.get(sample);
    }
}
