package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseIsOutOfReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "55P03", "25P03", "57P03", "53300"})
    void where_nothing_would_work_no_command_is_tried_alone(String state) {
        assertThat(DatabaseIsOutOfReach.says(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "22001", "25P02"})
    void a_conflict_or_a_bad_value_concerns_single_commands(String state) {
        assertThat(DatabaseIsOutOfReach.says(failure(state))).isFalse();
    }

    private static Throwable failure(String state) {
        return new IllegalStateException("the commit failed", new SQLException("for a reason", state));
    }
}
