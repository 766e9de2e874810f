package io.dueflow.status.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {

    private static StatusMessage message(long id, String about) {
        return new StatusMessage(StatusTopic.FINANCE_STATUS, id, about, "{}", 0);
    }

    @Test
    void no_wave_has_two_messages_about_the_same_and_each_keeps_its_order() {
        var waves = Waves.of(List.of(
                message(1, "A"), message(2, "A"), message(3, "B"), message(4, "C"), message(5, "A"), message(6, "C")));

        assertThat(waves)
                .extracting(wave -> wave.stream().map(StatusMessage::messageId).toList())
                .containsExactly(List.of(1L, 3L, 4L), List.of(2L, 6L), List.of(5L));
    }

    @Test
    void nothing_makes_no_wave() {
        assertThat(Waves.of(List.of())).isEmpty();
    }
}
