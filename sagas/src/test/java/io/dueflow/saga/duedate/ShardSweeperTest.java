package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.run.FinishShard;
import io.dueflow.saga.AnsweredCommands;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;

class ShardSweeperTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final DueDateRunSettings SETTINGS = new DueDateRunSettings(
            2, 2, LocalTime.of(5, 0), List.of(), Duration.ofMillis(500), 3, Duration.ofSeconds(30));

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final CountDownLatch sweeping = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void a_deadline_that_was_doubled_leaves_the_shard_to_the_other_for_now() throws Exception {
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        var sweeper = new ShardSweeper(
                (wanted, patience) -> waitWithRoomFor(wanted),
                new CommandsOneByOne(gateway),
                new AnsweredCommands(gateway),
                new DueRows().gateway(),
                SETTINGS);
        var first = CompletableFuture.supplyAsync(() -> sweep(sweeper, shard(0)));
        sweeping.await();

        assertThat(sweeper.sweep(shard(0)))
                .as("the other may fail, so this one comes again")
                .hasValue(new NextSweep(SETTINGS.passPause(), shard(0)));
        assertThat(bus.getDispatchedCommands()).isEmpty();

        goOn.countDown();
        assertThat(first.join()).isEqualTo(Optional.empty());
        assertThat(sweeper.sweep(shard(0))).as("the shard is free again").isEmpty();
        assertThat(bus.getDispatchedCommands())
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(new FinishShard(DATE, 1, 0, 0), new FinishShard(DATE, 1, 0, 0));
    }

    private int waitWithRoomFor(int wanted) throws InterruptedException {
        sweeping.countDown();
        goOn.await();
        return wanted;
    }

    private static Object sweep(ShardSweeper sweeper, SweepShard shard) {
        try {
            return sweeper.sweep(shard);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SweepShard shard(int shard) {
        return new SweepShard(DATE, 1, 2, shard, 1, null, 0, 0);
    }
}
