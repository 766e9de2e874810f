package io.dueflow.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many worlds together. */
final class Tally {

    private static final String CRASH = "application crash";
    private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();

    private final long began = System.nanoTime();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<Verdict> failures = new ArrayList<>();
    private int seeds;
    private int repayments;

    void add(Verdict verdict) {
        seeds++;
        repayments += verdict.repayments();
        verdict.faults().forEach((kind, times) -> faults.merge(kind, times, Integer::sum));
        if (!verdict.holds()) {
            failures.add(verdict);
        }
    }

    boolean allHold() {
        return failures.isEmpty();
    }

    List<Verdict> failures() {
        return List.copyOf(failures);
    }

    Map<String, Integer> faults() {
        return Map.copyOf(faults);
    }

    /** One object for machines. */
    Map<String, Object> asJson() {
        var millis = Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
        var json = new LinkedHashMap<String, Object>();
        json.put("seeds", seeds);
        json.put("repayments", repayments);
        json.put("crashes", faults.getOrDefault(CRASH, 0));
        json.put("faults", faults);
        json.put("seconds", BigDecimal.valueOf(millis).movePointLeft(3).setScale(1, RoundingMode.HALF_UP));
        json.put("seedsPerHour", seeds * MILLIS_OF_AN_HOUR / millis);
        json.put(
                "failures",
                failures.stream()
                        .map(failure -> Map.of("seed", failure.seed(), "broken", failure.broken()))
                        .toList());
        return json;
    }
}
