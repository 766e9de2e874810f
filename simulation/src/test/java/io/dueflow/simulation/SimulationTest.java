package io.dueflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int SEEDS = 600;
    private static final int FEW_SEEDS = 30;

    private static Simulation simulation;

    @BeforeAll
    static void start() {
        simulation = new Simulation();
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        LongStream.rangeClosed(1, 10)
                .forEach(seed -> assertThat(simulation.live(seed)).isEqualTo(simulation.live(seed)));
    }

    @Test
    void what_must_hold_holds_whatever_goes_wrong() throws InterruptedException {
        var tally = new ManyWorlds(2)
                .live(
                        1,
                        SEEDS,
                        verdict -> assertThat(verdict.broken())
                                .as(() -> String.join("\n", verdict.story()))
                                .isEmpty());

        assertThat(tally.faults().keySet())
                .as("what went wrong at all")
                .contains(
                        "application crash",
                        "bank crash before booking",
                        "bank crash after booking",
                        "bank down",
                        "contradicting answer",
                        "answer late",
                        "answer lost",
                        "request lost",
                        "request doubled",
                        "bad-signature",
                        "truncated-json");
    }

    @Test
    void a_timeout_that_is_taken_for_a_refusal_is_found() {
        var broken = new TimeoutTakenForRefusal(simulation.keys());

        assertThat(LongStream.rangeClosed(1, FEW_SEEDS)
                        .mapToObj(seed -> simulation.live(seed, broken))
                        .flatMap(verdict -> verdict.broken().stream()))
                .anySatisfy(complaint -> assertThat(complaint).contains("still frozen"));
    }
}
