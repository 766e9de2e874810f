package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.access.Role;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who collects gives way to who answers; that the system heeds the threads' priorities is up to {@code ./dueflow}. */
@ExtendWith(RunningService.Started.class)
class AnswersFirstTest {

    private final RunningService dueflow;

    AnswersFirstTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-sweep", "query-side", "status-messages"})
    void who_collects_is_of_the_lowest_priority(String name) {
        assertThat(priorities(thread -> thread.getName().contains(name)))
                .isNotEmpty()
                .containsOnly(Thread.MIN_PRIORITY);
    }

    @Test
    void who_answers_is_not() throws Exception {
        assertThat(dueflow.get(Role.READER, "/api/runs").statusCode()).isEqualTo(200);

        assertThat(priorities(thread -> thread.getName().matches("http-nio-.*-(exec-\\d+|Poller|Acceptor)")))
                .hasSizeGreaterThan(2)
                .containsOnly(Thread.NORM_PRIORITY);
    }

    private static List<Integer> priorities(Predicate<Thread> which) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(which)
                .map(Thread::getPriority)
                .toList();
    }
}
