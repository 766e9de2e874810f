package io.dueflow.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void oneOfAHundredMayExceedThe99thPercentile() {
        var latency = Latency.of(oneTo(100), 0);

        assertThat(latency.p50()).isEqualTo(50);
        assertThat(latency.p99()).isEqualTo(99);
        assertThat(latency.max()).isEqualTo(100);
    }

    @Test
    void ofFewerThanAHundredNoneMay() {
        assertThat(Latency.of(oneTo(99), 0).p99()).isEqualTo(99);
    }

    @Test
    void failuresAreCountedApart() {
        assertThat(Latency.of(List.of(), 3)).isEqualTo(new Latency(0, 3, 0, 0, 0));
    }

    private static List<Double> oneTo(int last) {
        return IntStream.rangeClosed(1, last)
                .map(i -> last + 1 - i)
                .mapToObj(Double::valueOf)
                .toList();
    }
}
