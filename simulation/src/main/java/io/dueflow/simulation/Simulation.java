package io.dueflow.simulation;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.simulation.application.Ground;
import io.dueflow.simulation.bank.WorldKeys;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Lives world after world on the same ground. */
public final class Simulation implements AutoCloseable {

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

    /** @param told hears the verdict of each seed */
    Tally live(long first, int seeds, Consumer<Verdict> told) {
        var tally = new Tally();
        for (var seed = first; seed < first + seeds; seed++) {
            var verdict = live(seed);
            tally.add(verdict);
            told.accept(verdict);
        }
        return tally;
    }

    @Override
    public void close() {
        ground.close();
    }
}
