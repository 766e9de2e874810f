package io.dueflow.eventstore.saga;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.dueflow.eventstore.ahead.Announced;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.ReadAhead;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class KeyedSagaRepositoryTest {

    record Begun(String journey) {}

    record Travelled(String journey, int miles) {}

    record Ended(String journey) {}

    /** Adds up what is travelled on one journey. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    static class Journey {
        private int miles;

        @StartSaga
        @SagaEventHandler(associationProperty = "journey")
        void on(Begun event) {}

        @SagaEventHandler(associationProperty = "journey")
        void on(Travelled event) {
            miles += event.miles();
        }

        @SagaEventHandler(associationProperty = "journey")
        void on(Ended event) {
            SagaLifecycle.end();
        }
    }

    private static JdbcTemplate jdbc;
    private static SpringTransactionManager transactions;
    private static Serializer serializer;
    private AnnotatedSagaManager<Journey> journeys;

    @BeforeAll
    static void database() {
        var dataSource = TestDatabase.migratedDatabase();
        jdbc = new JdbcTemplate(dataSource);
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        serializer = Jackson3Serializer.builder().build();
    }

    @BeforeEach
    void anew() {
        jdbc.execute("truncate keyed_saga");
        var repository = new KeyedSagaRepository<>(
                Journey.class, new SagaRows<>(jdbc, serializer), new AnnotationSagaMetaModelFactory());
        journeys = AnnotatedSagaManager.<Journey>builder()
                .sagaType(Journey.class)
                .sagaFactory(Journey::new)
                .sagaRepository(repository)
                .listenerInvocationErrorHandler((failure, event, handler) -> {
                    throw failure;
                })
                .build();
    }

    @Test
    void a_saga_is_one_row_that_follows_its_events_and_ends_with_them() {
        inOneTransaction(new Begun("north"));
        assertThat(stateOf("north")).contains("\"miles\":0");

        inOneTransaction(new Travelled("north", 5));
        inOneTransaction(new Travelled("north", 7), new Travelled("south", 1));
        assertThat(stateOf("north")).contains("\"miles\":12");
        assertThat(rows()).isEqualTo(1);

        inOneTransaction(new Ended("north"));
        assertThat(rows()).isZero();
    }

    @Test
    void one_transaction_may_begin_carry_on_and_end_many_sagas() {
        inOneTransaction(new Begun("east"), new Begun("west"), new Travelled("east", 3), new Ended("west"));

        assertThat(stateOf("east")).contains("\"miles\":3");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_second_beginning_meets_the_saga_that_is_there() {
        inOneTransaction(new Begun("north"), new Begun("north"));
        inOneTransaction(new Begun("north"));

        assertThat(rows()).isEqualTo(1);
    }

    /** Both where the ended one was stored before, and where it was not. */
    @Test
    void a_saga_that_has_ended_may_begin_anew_in_the_same_transaction() {
        inOneTransaction(new Begun("north"), new Travelled("north", 5));

        inOneTransaction(new Ended("north"), new Begun("north"), new Travelled("north", 2));
        inOneTransaction(new Begun("south"), new Ended("south"), new Begun("south"), new Travelled("south", 3));

        assertThat(stateOf("north")).contains("\"miles\":2");
        assertThat(stateOf("south")).contains("\"miles\":3");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void sagas_that_were_announced_are_read_together_and_are_the_same() {
        inOneTransaction(new Begun("north"), new Begun("south"));

        inUnitOfWork(
                unitOfWork -> {
                    Announced.in(unitOfWork, new ReadAhead(List.of(), List.of("north", "south", "nowhere")));
                    handle(new Travelled("north", 2));
                    jdbc.update("delete from keyed_saga where saga_key = 'south'");
                    handle(new Travelled("south", 4));
                    handle(new Travelled("nowhere", 8));
                },
                true);

        assertThat(stateOf("north")).contains("\"miles\":2");
        assertThat(rows())
                .as("south was read before it was deleted, and changed in vain")
                .isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_was_never_there() {
        inOneTransaction(new Begun("north"));

        inUnitOfWork(
                unitOfWork -> {
                    handle(new Begun("south"));
                    handle(new Ended("north"));
                },
                false);

        assertThat(stateOf("north")).contains("\"miles\":0");
        assertThat(rows()).isEqualTo(1);
    }

    private void inOneTransaction(Object... events) {
        inUnitOfWork(unitOfWork -> List.of(events).forEach(this::handle), true);
    }

    private void inUnitOfWork(Consumer<DefaultUnitOfWork<?>> work, boolean commit) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        work.accept(unitOfWork);
        if (commit) {
            unitOfWork.commit();
        } else {
            unitOfWork.rollback();
        }
    }

    private void handle(Object event) {
        try {
            journeys.handle(GenericEventMessage.asEventMessage(event), Segment.ROOT_SEGMENT);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String stateOf(String journey) {
        return jdbc.queryForObject(
                "select convert_from(state, 'UTF8') from keyed_saga where saga_key = ?", String.class, journey);
    }

    private static int rows() {
        return jdbc.queryForObject("select count(*) from keyed_saga", Integer.class);
    }
}
