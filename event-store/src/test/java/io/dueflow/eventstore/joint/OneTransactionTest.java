package io.dueflow.eventstore.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.eventstore.EventStoreConfiguration;
import io.dueflow.eventstore.ahead.Announced;
import io.dueflow.eventstore.joint.Notebook.Note;
import io.dueflow.eventstore.joint.Notebook.Noted;
import io.dueflow.eventstore.testing.EventStoreAlone;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@EventStoreAlone
class OneTransactionTest {

    private static final ReadAhead NOTHING = new ReadAhead(List.of(), List.of());

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {EventStoreConfiguration.class, Notebook.class})
    static class Notebooks {
        @Bean
        ConfigurerModule whatCannotBeHandledFailsTheTransaction() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE);
        }
    }

    /** What follows from a note belongs to its transaction, and may spoil it. */
    @Component
    @ProcessingGroup("within")
    static class Reader {
        @EventHandler
        void on(Noted event) {
            if (event.text().equals("spoils all")) {
                throw new IllegalStateException("nobody can read this");
            }
            if (event.text().equals("has no class")) {
                throw new NoClassDefFoundError("the program was exchanged while it runs");
            }
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = TestDatabase.emptyDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private JointCommands joint;

    @Autowired
    private EventStore events;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void leaveNoUnitOfWorkBehind() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void all_commands_share_one_transaction() {
        assertThat(joint.handle(notes("shared", 20), streams("shared", 20))).isEmpty();

        assertThat(transactionsOf("shared")).isEqualTo(1);
        assertThat(textsOf("shared-19")).containsExactly("a note");
    }

    @Test
    void a_second_command_to_the_same_aggregate_builds_on_the_first() {
        joint.handle(List.of(new Note("twice", "one"), new Note("twice", "two")), NOTHING);

        assertThat(textsOf("twice")).containsExactly("one", "two");
    }

    @Test
    void a_refused_command_leaves_the_others_in_their_one_transaction() {
        var commands =
                List.of(new Note("refusal-1", "one"), new Note("refusal-2", "refused"), new Note("refusal-3", "three"));

        var failures = joint.handle(commands, NOTHING);

        assertThat(failures).containsOnlyKeys(1);
        assertThat(failures.get(1)).hasMessageContaining("this cannot be noted");
        assertThat(textsOf("refusal-2")).isEmpty();
        assertThat(transactionsOf("refusal")).isEqualTo(1);
    }

    @Test
    void where_the_transaction_fails_each_command_is_handled_alone() {
        var commands =
                List.of(new Note("spoilt-1", "one"), new Note("spoilt-2", "spoils all"), new Note("spoilt-3", "three"));

        var failures = joint.handle(commands, NOTHING);

        assertThat(failures).containsOnlyKeys(1);
        assertThat(textsOf("spoilt-1")).containsExactly("one");
        assertThat(textsOf("spoilt-2")).isEmpty();
        assertThat(textsOf("spoilt-3")).containsExactly("three");
        assertThat(transactionsOf("spoilt")).isEqualTo(2);
    }

    /** Axon rolls back for an exception only; the transaction would stay open on the thread, and take in all that follows. */
    @Test
    void an_error_fails_its_command_alone_and_leaves_no_transaction_open() throws Exception {
        var commands =
                List.of(new Note("error-1", "one"), new Note("error-2", "has no class"), new Note("error-3", "three"));

        var failures = joint.handle(commands, NOTHING);

        assertThat(failures).containsOnlyKeys(1);
        assertThat(failures.get(1)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        var seenByOthers = CompletableFuture.supplyAsync(() -> transactionsOf("error-"));
        assertThat(seenByOthers.get()).isEqualTo(2);
        assertThat(textsOf("error-2")).isEmpty();
    }

    @Test
    void what_was_read_ahead_and_has_changed_since_is_read_again() throws Exception {
        gateway.sendAndWait(new Note("stale", "one"));
        var readsTooEarly = new Note("stale", "three");
        var meanwhile = new Thread(() -> gateway.sendAndWait(new Note("stale", "two")));
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        Announced.in(unitOfWork, new ReadAhead(List.of("stale"), List.of()));
        assertThat(textsOf("stale")).containsExactly("one");
        meanwhile.start();
        meanwhile.join();

        assertThatThrownBy(() -> {
                    gateway.sendAndWait(readsTooEarly);
                    unitOfWork.commit();
                })
                .as("the place in the stream is taken")
                .isNotNull();
        assertThat(joint.handle(List.of(new Note("stale", "three")), NOTHING)).isEmpty();
        assertThat(textsOf("stale")).containsExactly("one", "two", "three");
    }

    @Test
    void inside_another_unit_of_work_the_commands_stand_apart_from_it() {
        var outer = DefaultUnitOfWork.startAndGet(null);
        outer.attachTransaction(transactions);

        joint.handle(List.of(new Note("apart", "stays")), NOTHING);
        outer.rollback();

        assertThat(textsOf("apart")).containsExactly("stays");
    }

    @Test
    void an_unreachable_database_is_told_and_no_command_is_tried_alone() {
        jdbc.execute("alter table domain_event_entry rename to out_of_reach");
        jdbc.execute("""
                create function pretend_to_shut_down() returns trigger language plpgsql as
                $$ begin raise exception 'terminating connection' using errcode = '57P01'; end $$""");
        jdbc.execute("create view domain_event_entry as select * from out_of_reach");
        jdbc.execute("""
                create trigger shut_down instead of insert on domain_event_entry
                for each row execute function pretend_to_shut_down()""");
        try {
            assertThatThrownBy(() -> joint.handle(notes("unreachable", 2), NOTHING))
                    .hasStackTraceContaining("terminating connection");
        } finally {
            jdbc.execute("drop view domain_event_entry");
            jdbc.execute("alter table out_of_reach rename to domain_event_entry");
        }
        assertThat(transactionsOf("unreachable")).isZero();
    }

    /** Whether anything was committed nobody knows then. */
    @Test
    void a_connection_that_is_lost_at_the_commit_is_told_and_no_command_is_tried_alone() {
        jdbc.execute("""
                create function end_the_connection() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$""");
        jdbc.execute("""
                create constraint trigger lost_at_commit after insert on domain_event_entry
                deferrable initially deferred for each row execute function end_the_connection()""");
        try {
            assertThatThrownBy(() -> joint.handle(notes("lost", 2), NOTHING))
                    .hasRootCauseInstanceOf(SQLException.class);
        } finally {
            jdbc.execute("drop trigger lost_at_commit on domain_event_entry");
        }
        assertThat(transactionsOf("lost")).isZero();
    }

    private static List<Note> notes(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Note(name + "-" + i, "a note"))
                .toList();
    }

    private static ReadAhead streams(String name, int count) {
        return new ReadAhead(notes(name, count).stream().map(Note::notebook).toList(), List.of());
    }

    private List<String> textsOf(String notebook) {
        return events.readEvents(notebook)
                .asStream()
                .map(Message::getPayload)
                .map(Noted.class::cast)
                .map(Noted::text)
                .toList();
    }

    private int transactionsOf(String name) {
        return jdbc.queryForObject(
                "select count(distinct xmin::text) from domain_event_entry where aggregate_identifier like ?",
                Integer.class,
                name + "%");
    }
}
