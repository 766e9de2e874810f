package io.dueflow.bank.simulator.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which faults happen.
 *
 * @param rates per fault, from 0 to 1, of all delivered requests
 * @param users per user number, tried in their order
 * @param slow how much later a slow answer comes
 * @param seed of the draws: the same numbers sent equally often meet the same faults
 */
public record FaultPlan(Map<Fault, BigDecimal> rates, Map<String, List<UserFault>> users, Duration slow, long seed) {

    public static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration SLOW_AT_MOST = Duration.ofMinutes(10);

    public FaultPlan {
        rates.forEach((fault, rate) -> {
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("rate of " + fault.wireName() + " must be from 0 to 1, not " + rate);
            }
        });
        if (slow.isNegative() || slow.compareTo(SLOW_AT_MOST) > 0) {
            throw new IllegalArgumentException("slowMs must be from 0 to " + SLOW_AT_MOST.toMillis());
        }
        rates = Map.copyOf(rates);
        users = Map.copyOf(users);
    }

    public static FaultPlan none() {
        return new FaultPlan(Map.of(), Map.of(), SLOW, 0);
    }

    public FaultPlan withRate(Fault fault, String rate) {
        Map<Fault, BigDecimal> more = new HashMap<>(rates);
        more.put(fault, new BigDecimal(rate));
        return new FaultPlan(more, users, slow, seed);
    }

    public FaultPlan withUser(String userNo, UserFault... faults) {
        Map<String, List<UserFault>> more = new HashMap<>(users);
        more.put(userNo, List.of(faults));
        return new FaultPlan(rates, more, slow, seed);
    }

    public FaultPlan withSlow(Duration duration) {
        return new FaultPlan(rates, users, duration, seed);
    }

    public FaultPlan withSeed(long newSeed) {
        return new FaultPlan(rates, users, slow, newSeed);
    }
}
