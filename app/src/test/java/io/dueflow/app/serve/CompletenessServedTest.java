package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.access.Role;
import io.dueflow.app.processing.ReaderProgress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningService.Started.class)
class CompletenessServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService dueflow;

    CompletenessServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void what_was_served_so_far_was_seen_by_every_group() throws Exception {
        dueflow.importLoan(Loan.of("SEEN1"));
        dueflow.bean(ReaderProgress.class).awaitCaughtUp("query-side", PATIENCE);

        var answer = dueflow.get(Role.READER, "/api/completeness");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var found = JsonMapper.shared().readTree(answer.body());
        assertThat(found.path("complete").asBoolean()).as(answer.body()).isTrue();
        assertThat(found.path("groups"))
                .extracting(group -> group.path("group").asString())
                .containsExactly("query-side", "status-messages", "reconciliation");
        assertThat(found.path("groups"))
                .allSatisfy(
                        group -> assertThat(group.path("firstPlace").asLong()).isZero())
                .allSatisfy(group -> assertThat(group.path("stored").asLong())
                        .isPositive()
                        .isEqualTo(group.path("seen").asLong()));
    }

    @Test
    void only_operators_mend_and_only_what_was_missed() throws Exception {
        assertThat(dueflow.post(Role.READER, "/api/completeness/mended?place=1").statusCode())
                .isEqualTo(403);
        assertThat(dueflow.post(Role.OPERATOR, "/api/completeness/mended?place=4000000"))
                .returns(409, response -> response.statusCode())
                .satisfies(response -> assertThat(response.body()).contains("There is no event at place 4000000."));
    }
}
