package io.dueflow.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.serve.RunningService;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ExtendWith(RunningService.Started.class)
class MessageWitnessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final RunningService dueflow;

    MessageWitnessTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    /** Tables of the connection's own stand before those that other tests fill. */
    @Test
    void before_the_first_message_it_has_nothing_to_say() throws SQLException {
        try (var connection = dueflow.bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("create temp table repayment_status_message (message_id text)")
                    .update();
            jdbc.sql("create temp table finance_status_message (message_id text)")
                    .update();

            assertThat(new MessageWitness(jdbc, new ProofRange(DAY, DAY, false, null, null)).first())
                    .isEmpty();

            connection.rollback();
        }
    }
}
