package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingPauseTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,4", "5,32", "6,60", "7,60", "1000000,60", "2147483647,60"})
    void the_pause_doubles_up_to_the_longest(int asked, long seconds) {
        var pause = new AskingPause(Duration.ofSeconds(1), Duration.ofSeconds(60));
        assertThat(pause.after(asked)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
