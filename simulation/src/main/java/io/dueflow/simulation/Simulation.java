package io.dueflow.simulation;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.simulation.application.Ground;
import io.dueflow.simulation.bank.WorldKeys;
import java.util.function.UnaryOperator;

/** Lives world after world on the same ground. */
final class Simulation implements AutoCloseable {

    private final Ground ground = Ground.start();
    private final WorldKeys keys = new WorldKeys();

    Verdict live(long seed) {
        return live(seed, UnaryOperator.identity());
    }

    /** @param line what lies between the gateway and the bank */
    Verdict live(long seed, UnaryOperator<BankExchange> line) {
        return new World(seed, ground, keys, line).live();
    }

    WorldKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        ground.close();
    }
}
