package io.dueflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.query.testing.AskedIsolation.FindIsolation;
import io.dueflow.query.testing.QuerySideTest;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class OneMomentTest {

    @Autowired
    private QueryGateway queries;

    @Test
    void an_answer_that_wants_the_data_of_one_moment_gets_them() {
        assertThat(queries.query(new FindIsolation(), String.class).join()).isEqualTo("repeatable read");
    }
}
