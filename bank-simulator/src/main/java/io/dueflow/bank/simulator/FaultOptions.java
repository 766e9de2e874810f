package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The faults that a bank starts with. */
final class FaultOptions {

    @Option(names = "--fault", description = "Rate of a fault from 0 to 1, such as slow=0.02; may be repeated.")
    private Map<String, BigDecimal> rates = new HashMap<>();

    @Option(names = "--fault-seed", defaultValue = "0", description = "Seed of the faults.")
    private long seed;

    @Option(names = "--slow-ms", defaultValue = "3000", description = "How much later a slow answer comes.")
    private long slowMs;

    /** Throws {@link IllegalArgumentException} that names an unknown fault or a rate beyond its range. */
    FaultPlan plan() {
        Map<Fault, BigDecimal> named = new HashMap<>();
        rates.forEach((name, rate) -> named.put(Fault.named(name), rate));
        return new FaultPlan(named, Map.of(), Duration.ofMillis(slowMs), seed);
    }
}
