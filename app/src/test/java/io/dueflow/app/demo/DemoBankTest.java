package io.dueflow.app.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBankTest {

    /** SIGKILL is 9, and a process that it ended is said to have ended with 128 more. */
    @Test
    void one_that_is_gone_says_how_it_ended_and_what_it_had_said(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of())) {
            bank.process().destroyForcibly().waitFor();

            assertThatThrownBy(() -> bank.deposit(Map.of("B1", Money.ofCents(1))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("takes no connection; it has ended with 137, and its log says: ")
                    .hasMessageContaining("The bank takes requests of platform");
        }
    }

    @Test
    void one_that_cannot_start_says_why(@TempDir Path folder) {
        assertThatThrownBy(() -> DemoBank.start(folder, List.of("--delay-ms", "soon")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not start; it has ended with 2, and its log says: ")
                .hasMessageContaining("'soon' is not a long");
    }
}
