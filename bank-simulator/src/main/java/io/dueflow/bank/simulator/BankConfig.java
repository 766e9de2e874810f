package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.booking.BankPolicy;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.signing.BankSide;
import io.dueflow.bank.simulator.wire.HttpLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * How a bank is run. Start from {@link #of} and change what differs.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param data the folder of the journal
 * @param platformNo the number of the one platform that it serves
 * @param delay how long every answer takes at least
 */
public record BankConfig(
        String host,
        int port,
        Path data,
        String platformNo,
        BankSide keys,
        BankPolicy policy,
        HttpLimits limits,
        Duration delay,
        FaultPlan faults,
        Clock clock) {

    public static final String PLATFORM_NO = "dueflow";
    public static final int IN_FLIGHT = 2_000;
    public static final int URL_BYTES = 8_192;

    public BankConfig {
        if (delay.isNegative() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the delay must not be negative and the port at most 65535");
        }
    }

    /** A bank on this machine alone, on any free port, with every service, no latency and no faults. */
    public static BankConfig of(Path data, BankSide keys) {
        return new BankConfig(
                "127.0.0.1",
                0,
                data,
                PLATFORM_NO,
                keys,
                new BankPolicy(Set.of(ServiceName.values()), false),
                new HttpLimits(IN_FLIGHT, URL_BYTES, true),
                Duration.ZERO,
                FaultPlan.none(),
                Clock.systemUTC());
    }

    public BankConfig listeningOn(String newHost, int newPort) {
        return new BankConfig(newHost, newPort, data, platformNo, keys, policy, limits, delay, faults, clock);
    }

    public BankConfig withPlatformNo(String number) {
        return new BankConfig(host, port, data, number, keys, policy, limits, delay, faults, clock);
    }

    public BankConfig withPolicy(BankPolicy newPolicy) {
        return new BankConfig(host, port, data, platformNo, keys, newPolicy, limits, delay, faults, clock);
    }

    public BankConfig withLimits(HttpLimits newLimits) {
        return new BankConfig(host, port, data, platformNo, keys, policy, newLimits, delay, faults, clock);
    }

    public BankConfig withDelay(Duration newDelay) {
        return new BankConfig(host, port, data, platformNo, keys, policy, limits, newDelay, faults, clock);
    }

    public BankConfig withFaults(FaultPlan plan) {
        return new BankConfig(host, port, data, platformNo, keys, policy, limits, delay, plan, clock);
    }

    public BankConfig withClock(Clock newClock) {
        return new BankConfig(host, port, data, platformNo, keys, policy, limits, delay, faults, newClock);
    }
}
