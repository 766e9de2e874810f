package io.dueflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.query.testing.Batches;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.QuerySideTest;
import io.dueflow.query.testing.RandomStories;
import io.dueflow.query.testing.Totals;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** However the stream is cut into batches, it fills the same rows, and the totals kept are the sums over them. */
@QuerySideTest
class BatchSizeTest {

    private static final List<EventMessage<?>> STORIES = RandomStories.of(60, 20_270_131);
    private static Map<String, List<String>> oneByOne;

    @Autowired
    History history;

    @Autowired
    Batches batches;

    @Autowired
    Totals totals;

    @BeforeEach
    void alone() {
        history.processor().shutDown();
    }

    /** The other tests find their own stories again. */
    @AfterEach
    void asItWas() {
        batches.reset();
        history.replay();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 2_000, 100_000})
    void does_not_show_in_the_rows(int size) {
        assertThat(filledBy(size)).isEqualTo(oneByOne());
    }

    @Test
    void does_not_show_where_there_is_no_unit_of_work_either() {
        batches.reset();
        batches.handleWithoutUnitOfWork(STORIES);

        assertThat(history.dump()).isEqualTo(oneByOne());
    }

    @ParameterizedTest
    @ValueSource(ints = 100)
    void the_totals_kept_are_the_sums_over_the_rows(int size) {
        filledBy(size);

        assertThat(totals.keptOfInstallments()).isNotEmpty().isEqualTo(totals.countedInstallments());
        assertThat(totals.keptOfAttempts()).isNotEmpty().isEqualTo(totals.countedAttempts());
    }

    private Map<String, List<String>> oneByOne() {
        if (oneByOne == null) {
            oneByOne = filledBy(1);
            assertThat(oneByOne.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        }
        return oneByOne;
    }

    private Map<String, List<String>> filledBy(int batchSize) {
        batches.reset();
        batches.handle(STORIES, batchSize);
        return history.dump();
    }
}
