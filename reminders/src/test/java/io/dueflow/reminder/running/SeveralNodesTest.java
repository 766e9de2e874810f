package io.dueflow.reminder.running;

import static io.dueflow.messages.reminder.ReminderKind.BEFORE_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes, a node that is killed, and a node that reads the stream again. */
@Timeout(300)
class SeveralNodesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Instant AT_TEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(124);
    private static final int BORROWERS = 40;
    /** On a machine that is busy with other tests. */
    private static final Duration A_NODE_HAS_STARTED = Duration.ofMinutes(3);

    private final String database = TestDatabase.emptyDatabase();
    private SmsDoor door;

    @BeforeEach
    void open() throws IOException {
        door = new SmsDoor();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void two_nodes_that_sweep_at_once_send_each_text_once() {
        try (var one = Node.start(database, door.url(), AT_TEN);
                var other = Node.start(database, door.url(), AT_TEN)) {
            for (var i = 0; i < BORROWERS; i++) {
                Borrower.owing(one, "B" + i, "+86138001380" + (10 + i), DUE);
            }

            Stream.of(one, other)
                    .map(node -> CompletableFuture.runAsync(() -> {
                        node.sweep();
                        node.sweep();
                    }))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(door.requests().stream().map(SmsDoor.Request::number))
                    .hasSize(BORROWERS)
                    .doesNotHaveDuplicates();
            assertThat(one.rows("reminder_outstanding")).isZero();
        }
    }

    /** As after a restored backup of the table, or in a node that outlived its lease. */
    @Test
    void a_row_that_says_that_something_is_left_to_do_is_not_believed() {
        try (var node = Node.start(database, door.url(), AT_TEN)) {
            var anna = Borrower.owing(node, "anna", "+8613800138000", DUE);
            node.sweep();
            node.bean(JdbcClient.class).sql("""
                            insert into reminder_outstanding
                            values ('anna', ?, 'BEFORE_DUE', 'C-anna', 0, false, 0, ?::timestamptz)""").params(DUE, AT_TEN.toString()).update();
            node.itIs(AT_TEN.plusSeconds(60));

            node.send();

            assertThat(door.requests()).hasSize(1);
            assertThat(node.rows("reminder_outstanding")).isZero();
            assertThat(node.eventsOf(anna.reminder(BEFORE_DUE))).hasSize(3);
        }
    }

    /**
     * Killed between the provider's having got the text and our having noted that. The provider cannot be asked, so the
     * text is given up as unknown: it went out at most once, and here it did.
     */
    @Test
    void killed_between_sending_and_noting_it_the_text_is_not_sent_again(@TempDir Path folder) throws Exception {
        try (var survivor = Node.start(database, door.url(), AT_TEN)) {
            var anna = Borrower.owing(survivor, "anna", "+8613800138000", DUE);
            var killedByThen = new CountDownLatch(1);
            door.behave(exchange -> awaitQuietly(killedByThen));

            var node = NodeToBeKilled.start(database, door.url(), AT_TEN, folder.resolve("log"));
            try {
                await().atMost(A_NODE_HAS_STARTED)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> door.requests().size() == 1);
            } finally {
                node.destroyForcibly().waitFor();
                killedByThen.countDown();
            }
            door.behave(SmsDoor.saying(SmsDoor.SENT));
            assertThat(survivor.eventsOf(anna.reminder(BEFORE_DUE)))
                    .hasExactlyElementsOfTypes(ReminderPlanned.class, ReminderHandedOver.class);

            survivor.sweep();
            assertThat(survivor.eventsOf(anna.reminder(BEFORE_DUE)))
                    .as("the lease has not ended")
                    .hasSize(2);
            survivor.itIs(AT_TEN.plus(LEASE));
            survivor.sweep();
            survivor.itIs(AT_TEN.plus(LEASE).plus(LEASE));
            survivor.sweep();

            assertThat(door.requests()).hasSize(1);
            assertThat(survivor.eventsOf(anna.reminder(BEFORE_DUE)))
                    .hasExactlyElementsOfTypes(ReminderPlanned.class, ReminderHandedOver.class, ReminderDropped.class)
                    .last()
                    .satisfies(event ->
                            assertThat(((ReminderDropped) event).reason()).isEqualTo(DropReason.OUTCOME_UNKNOWN));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Behind the stream, as with Axon Server, the reminders can be made to read it again. */
    @Test
    void a_replay_sends_nothing() {
        try (var node =
                Node.start(database, door.url(), AT_TEN, "--axon.eventhandling.processors.reminders.mode=pooled")) {
            var anna = Borrower.owing(node, "anna", "+8613800138000", DUE);
            node.sweep();
            await().until(() -> {
                node.send();
                return door.requests().size() == 1;
            });
            assertThat(node.eventsOf(anna.reminder(BEFORE_DUE)))
                    .hasExactlyElementsOfTypes(ReminderPlanned.class, ReminderHandedOver.class, ReminderSent.class);

            replay(node);
            node.itIs(AT_TEN.plus(LEASE));
            node.sweep();

            assertThat(door.requests()).hasSize(1);
            assertThat(node.eventsOf(anna.reminder(BEFORE_DUE))).hasSize(3);
            assertThat(node.rows("reminder_outstanding")).isZero();
        }
    }

    private static void replay(Node node) {
        var processor = node.bean(EventProcessingConfiguration.class)
                .eventProcessor("reminders", StreamingEventProcessor.class)
                .orElseThrow();
        await().until(() -> hasReached(node, processor, head(node)));
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().until(() -> hasReached(node, processor, head(node)));
    }

    private static long head(Node node) {
        return node.bean(EventStore.class).createHeadToken().position().orElseThrow();
    }

    /** A reader that has just started runs its segments one after the other; all of them have to be there. */
    private static boolean hasReached(Node node, StreamingEventProcessor processor, long position) {
        var running = processor.processingStatus().values();
        return running.size() == node.bean(TokenStore.class).fetchSegments(processor.getName()).length
                && running.stream()
                        .allMatch(status -> status.getCurrentPosition().orElse(-1) >= position);
    }
}
