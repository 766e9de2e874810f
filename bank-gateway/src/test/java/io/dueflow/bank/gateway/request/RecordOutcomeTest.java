package io.dueflow.bank.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RecordOutcomeTest {

    static Outcome[] outcomes() {
        return new Outcome[] {
            new Outcome.Done(),
            new Outcome.Refused(RefusalReason.BALANCE_TOO_LOW, "30042", "余额不足"),
            new Outcome.Unknown("no answer in time")
        };
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void the_command_survives_its_way_through_axon_server(Outcome outcome) {
        var mapper = JsonMapper.builder().build();
        var command = new RecordOutcome("P1-3-1-F", outcome);
        assertThat(mapper.readValue(mapper.writeValueAsString(command), RecordOutcome.class))
                .isEqualTo(command);
    }
}
