package io.dueflow.eventstore.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.TooManyCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuedGroupCommitTest {

    private static final int BOUND = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<List<?>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final JointCommands joint = (commands, ahead) -> {
        groups.add(commands);
        if (groups.size() == 1) {
            firstHasBegun.countDown();
            if (commands.contains("loses interruptions")) {
                awaitInterruption();
            } else {
                await(firstMayEnd);
            }
        }
        if (commands.contains("error")) {
            throw new NoClassDefFoundError("the program was exchanged while it runs");
        }
        if (commands.contains("database away")) {
            throw new IllegalStateException("away");
        }
        var refused = commands.indexOf("refused");
        return refused < 0 ? Map.of() : Map.of(refused, new IllegalArgumentException("refused"));
    };
    private final QueuedGroupCommit commit = new QueuedGroupCommit(joint, BOUND);

    @AfterEach
    void close() {
        commit.close();
    }

    @Test
    void commands_that_come_meanwhile_are_handled_together_in_their_order() throws Exception {
        var first = commit.handle("first");
        firstHasBegun.await();
        var others = IntStream.range(0, 120).mapToObj(commit::handle).toList();
        firstMayEnd.countDown();

        first.join();
        others.forEach(CompletableFuture::join);

        assertThat(groups).extracting(List::size).containsExactly(1, 100, 20);
        assertThat(groups.get(1).get(99)).isEqualTo(99);
    }

    @Test
    void each_caller_learns_what_became_of_its_own_command() throws Exception {
        commit.handle("first");
        firstHasBegun.await();
        var good = commit.handle("good");
        var refused = commit.handle("refused");
        firstMayEnd.countDown();

        good.join();
        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void where_nothing_can_be_committed_all_of_them_fail_and_the_next_are_handled() {
        firstMayEnd.countDown();
        assertThatThrownBy(() -> commit.handle("database away").join()).hasMessageContaining("away");
        commit.handle("good").join();
    }

    @Test
    void an_error_fails_those_it_met_and_the_next_are_handled() {
        firstMayEnd.countDown();
        assertThatThrownBy(() -> commit.handle("error")
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(commit.handle("good")).succeedsWithin(PATIENCE);
    }

    @Test
    void more_than_may_wait_are_not_taken() throws Exception {
        commit.handle("first");
        firstHasBegun.await();
        IntStream.range(0, BOUND).forEach(commit::handle);

        assertThatThrownBy(() -> commit.handle("one too many").join()).hasCauseInstanceOf(TooManyCommands.class);
        firstMayEnd.countDown();
    }

    @Test
    void a_command_that_waits_when_it_is_closed_fails() throws Exception {
        commit.handle("first");
        firstHasBegun.await();
        var waiting = commit.handle("waiting");

        commit.close();
        firstMayEnd.countDown();

        assertFailsAsClosed(waiting);
    }

    @Test
    void a_command_that_comes_after_it_was_closed_fails() {
        firstMayEnd.countDown();
        commit.handle("first").join();

        commit.close();

        assertFailsAsClosed(commit.handle("too late"));
    }

    @Test
    void nothing_more_is_handled_where_an_interruption_is_lost_in_what_is_being_handled() throws Exception {
        commit.handle("loses interruptions");
        firstHasBegun.await();
        var waiting = commit.handle("waiting");

        commit.close();

        assertFailsAsClosed(waiting);
        assertThat(groups).hasSize(1);
    }

    private static void assertFailsAsClosed(CompletableFuture<Void> answer) {
        assertThat(answer)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(IllegalStateException.class)
                .withMessageContaining("stopping");
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("an interruption that nobody is told of", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
