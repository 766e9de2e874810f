package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

    @ReadModel(name = "told", tables = @ReadModel.Table("told"), echoes = StatusMessageEvent.class)
    private static final class Told {}

    @Test
    void echoes_are_looked_for_under_the_types_that_are_stored() {
        assertThat(new Model("told", List.of(new Told())).echoes())
                .containsExactlyInAnyOrder(
                        StatusMessagesSent.class, StatusMessageNotSent.class, StatusMessageReleased.class);
    }
}
