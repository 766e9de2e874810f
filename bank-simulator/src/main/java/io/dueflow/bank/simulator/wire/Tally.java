package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.faults.Fault;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts since this process started. */
public final class Tally {

    private final Map<String, Map<String, LongAdder>> deliveries = new ConcurrentHashMap<>();
    private final Map<Fault, LongAdder> faults = new ConcurrentHashMap<>();

    void delivered(String service, String outcome) {
        deliveries
                .computeIfAbsent(service, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, any -> new LongAdder())
                .increment();
    }

    void fault(Fault fault) {
        faults.computeIfAbsent(fault, any -> new LongAdder()).increment();
    }

    /** Deliveries per service and outcome. */
    public Map<String, Map<String, Long>> deliveries() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        deliveries.forEach((service, outcomes) -> copy.put(service, sums(outcomes)));
        return copy;
    }

    /** Faults that were drawn, by the names that they have on the wire. */
    public Map<String, Long> faults() {
        Map<String, LongAdder> named = new TreeMap<>();
        faults.forEach((fault, count) -> named.put(fault.wireName(), count));
        return sums(named);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }
}
