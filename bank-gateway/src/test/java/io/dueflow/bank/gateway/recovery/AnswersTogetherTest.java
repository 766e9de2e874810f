package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTogetherTest extends RunningGateway {

    private static final AskingPause PAUSE = new AskingPause(Duration.ofSeconds(1), Duration.ofSeconds(60));
    private static final SilenceBound SILENCE = new SilenceBound(Duration.ofHours(1), Duration.ofMinutes(15));

    @Test
    void answers_that_come_while_others_are_recorded_are_recorded_together() throws Exception {
        var bothBusy = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var recorded = new ArrayList<List<?>>();
        JointCommands slow = (commands, ahead) -> {
            bothBusy.countDown();
            await(goOn);
            synchronized (recorded) {
                recorded.add(commands);
            }
            return Map.of();
        };
        try (var recorder = new OutcomeRecorder(new OutcomeReporter(slow, table, PAUSE, SILENCE, clock), 100)) {
            var first = recorder.record(outstanding(1), done());
            while (bothBusy.getCount() > 0) {
                recorder.record(outstanding(2), done());
                Thread.sleep(10);
            }
            var others = IntStream.range(3, 40)
                    .mapToObj(number -> recorder.record(outstanding(number), done()))
                    .toArray(CompletableFuture[]::new);
            goOn.countDown();
            CompletableFuture.allOf(others).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            first.join();
        }
        assertThat(recorded.stream().mapToInt(List::size).max().getAsInt()).isGreaterThan(30);
    }

    @Test
    void one_that_cannot_be_recorded_fails_alone() {
        JointCommands refusingTheSecond = (commands, ahead) ->
                commands.contains(command(2)) ? Map.of(0, new IllegalStateException("no")) : Map.of();
        try (var recorder =
                new OutcomeRecorder(new OutcomeReporter(refusingTheSecond, table, PAUSE, SILENCE, clock), 100)) {
            recorder.record(outstanding(1), done()).join();
            assertThat(recorder.record(outstanding(2), done())).failsWithin(PATIENCE);
            recorder.record(outstanding(3), done()).join();
        }
    }

    @Test
    void an_error_fails_those_that_are_recorded_together_and_no_later_ones() {
        JointCommands outOfMemoryAtFirst = (commands, ahead) -> {
            if (commands.contains(command(1))) {
                throw new OutOfMemoryError("on purpose");
            }
            return Map.of();
        };
        try (var recorder =
                new OutcomeRecorder(new OutcomeReporter(outOfMemoryAtFirst, table, PAUSE, SILENCE, clock), 100)) {
            for (var i = 0; i < 3; i++) {
                assertThat(recorder.record(outstanding(1), done())).failsWithin(PATIENCE);
            }
            assertThat(recorder.record(outstanding(2), done())).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void what_follows_from_an_outcome_is_announced() {
        var announced = new ArrayList<ReadAhead>();
        JointCommands noting = (commands, ahead) -> {
            announced.add(ahead);
            return Map.of();
        };
        try (var recorder = new OutcomeRecorder(new OutcomeReporter(noting, table, PAUSE, SILENCE, clock), 100)) {
            recorder.record(outstanding(1), done()).join();
        }
        assertThat(announced)
                .containsExactly(
                        new ReadAhead(List.of("bank/P1-1-1-F", "receivable/P1/1", "bank/P1-1-1-C"), List.of("P1-1-1")));
    }

    private static RecordOutcome command(int number) {
        return new RecordOutcome("P" + number + "-1-1-F", new Outcome.Done());
    }

    private static CallResult done() {
        return new CallResult.Ended(new Outcome.Done());
    }

    private static Outstanding outstanding(int number) {
        return Outstanding.recorded(
                new FreezeRequested("P" + number + "-1-1-F", "P" + number, 1, 1, "B" + number, Money.ofCents(1)),
                Instant.EPOCH);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
