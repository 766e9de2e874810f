package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.call.CallLine.Admission;
import io.dueflow.bank.gateway.call.CallLine.Turn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CallLineTest {

    private static final Duration SHORT_WAIT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GatewayThreads threads = new GatewayThreads(2);
    private final CallLine line = new CallLine(2, 1, threads.senders());
    private final CompletableFuture<Void> silent = new CompletableFuture<>();

    @BeforeEach
    void open() {
        line.open();
    }

    @AfterEach
    void close() {
        silent.complete(null);
        line.close();
        threads.close();
    }

    @Test
    void a_silent_call_does_not_hold_up_others() throws InterruptedException {
        begun("silent", () -> silent);
        for (var i = 0; i < 20; i++) {
            begun("quick" + i, () -> CompletableFuture.completedFuture(null));
        }
    }

    @Test
    void there_is_room_for_those_that_wait_and_those_that_are_under_way() throws InterruptedException {
        assertThat(line.await(5, SHORT_WAIT)).isEqualTo(3);
        begun("1", () -> silent);
        assertThat(line.await(1, SHORT_WAIT)).isEqualTo(1);
        begun("2", () -> silent);
        line.submit("3", Turn.BEGINS, answered -> silent);
        assertThat(line.await(1, SHORT_WAIT)).isZero();
        silent.complete(null);
        assertThat(line.await(3, PATIENCE)).isEqualTo(3);
    }

    @Test
    void what_begins_all_the_same_is_turned_away_when_the_line_is_full_many_times_over() throws InterruptedException {
        begun("1", () -> silent);
        begun("2", () -> silent);
        for (var i = 3; i <= CallLine.MOST_FILLINGS * 3; i++) {
            assertThat(line.submit("" + i, Turn.BEGINS, answered -> silent)).isEqualTo(Admission.TAKEN);
        }
        assertThat(line.submit("one more", Turn.BEGINS, answered -> silent)).isEqualTo(Admission.TURNED_AWAY);
        assertThat(line.submit("goes on", Turn.GOES_ON, answered -> silent)).isEqualTo(Admission.TAKEN);
    }

    @Test
    void a_request_is_not_in_the_line_twice() throws InterruptedException {
        begun("1", () -> silent);
        assertThat(line.submit("1", Turn.BEGINS, answered -> silent)).isEqualTo(Admission.ALREADY_THERE);
    }

    @Test
    void a_call_that_cannot_even_begin_frees_its_place() throws InterruptedException {
        for (var i = 0; i < 10; i++) {
            begun("broken" + i, () -> {
                throw new IllegalStateException("broken on purpose");
            });
        }
    }

    @Test
    void a_call_that_ends_with_an_error_frees_its_place_as_well() throws InterruptedException {
        for (var i = 0; i < 10; i++) {
            begun("broken" + i, () -> {
                throw new StackOverflowError("on purpose");
            });
        }
        assertThat(line.await(3, PATIENCE)).isEqualTo(3);
    }

    @Test
    void a_closed_line_takes_nothing_and_waits_for_what_is_under_way() throws InterruptedException {
        begun("1", () -> silent);
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(() -> silent.complete(null));
        line.drain(PATIENCE);
        assertThat(silent).isDone();
        assertThat(line.submit("2", Turn.BEGINS, answered -> silent)).isEqualTo(Admission.TURNED_AWAY);
    }

    @Test
    void draining_ends_although_the_bank_stays_silent() throws InterruptedException {
        begun("1", () -> silent);
        line.drain(SHORT_WAIT);
        assertThat(silent).isNotDone();
    }

    @Test
    void whoever_asks_of_the_line_is_not_held_up_by_a_call_that_can_no_longer_begin() throws Exception {
        begun("1", () -> silent);
        begun("2", () -> silent);
        line.submit("3", Turn.BEGINS, answered -> silent);
        threads.close();

        silent.complete(null);

        assertThat(CompletableFuture.supplyAsync(line::underWay).get(5, TimeUnit.SECONDS))
                .isNotNegative();
    }

    @Test
    void an_answer_frees_the_call_before_it_is_recorded() throws InterruptedException {
        begun("1", () -> silent);
        line.submit("2", Turn.BEGINS, answered -> {
            answered.run();
            return silent;
        });
        begun("3", () -> CompletableFuture.completedFuture(null));
    }

    @Test
    void what_goes_on_finds_a_full_line_open_and_comes_first() throws InterruptedException {
        var order = new LinkedBlockingQueue<String>();
        var second = new CompletableFuture<Void>();
        begun("1", () -> silent);
        begun("2", () -> second);
        line.submit("begins", Turn.BEGINS, answered -> noted(order, "begins"));
        assertThat(line.submit("goes on", Turn.GOES_ON, answered -> noted(order, "goes on")))
                .isEqualTo(Admission.TAKEN);

        second.complete(null);

        assertThat(order.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("goes on");
        assertThat(order.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("begins");
    }

    private static CompletableFuture<Void> noted(LinkedBlockingQueue<String> order, String name) {
        order.add(name);
        return CompletableFuture.completedFuture(null);
    }

    private void begun(String requestNo, Supplier<CompletableFuture<?>> call) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var admission = line.submit(requestNo, Turn.BEGINS, answered -> {
            begun.countDown();
            return call.get();
        });
        assertThat(admission).isEqualTo(Admission.TAKEN);
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
