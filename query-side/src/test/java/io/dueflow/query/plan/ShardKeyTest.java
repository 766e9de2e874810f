package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardKeyTest {

    @Test
    void a_project_keeps_its_key_for_good() {
        assertThat(ShardKey.of("P1")).isEqualTo((short) 913);
        assertThat(ShardKey.of("标的一")).isBetween((short) 0, (short) 1_023);
    }

    @Test
    void numbers_in_a_row_spread_evenly_over_eight_shards() {
        var perShard = IntStream.range(0, 8_000)
                .boxed()
                .collect(Collectors.groupingBy(number -> ShardKey.of("LC" + number) % 8, Collectors.counting()));

        assertThat(perShard).hasSize(8);
        assertThat(perShard.values())
                .allSatisfy(projects -> assertThat(projects).isBetween(900L, 1_100L));
    }
}
