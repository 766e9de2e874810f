package io.dueflow.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBuffersTest {

    private static final long GIBIBYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource({"2, 512", "4, 1024", "24, 1024"})
    void areAQuarterOfTheMemoryAndAGibibyteAtMost(int gibibytes, long mebibytes) {
        assertThat(SharedBuffers.of(gibibytes * GIBIBYTE)).isEqualTo(new SharedBuffers(mebibytes));
    }

    @ParameterizedTest
    @CsvSource({"0", "268435456"})
    void areWhatPostgresHasByItselfOnATinyMachine(long bytes) {
        assertThat(SharedBuffers.of(bytes).setting()).isEqualTo("128MB");
    }
}
