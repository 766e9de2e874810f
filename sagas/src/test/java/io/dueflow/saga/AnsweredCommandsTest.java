package io.dueflow.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MessageHandler;
import org.junit.jupiter.api.Test;

class AnsweredCommandsTest {

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final AnsweredCommands commands =
            new AnsweredCommands(DefaultCommandGateway.builder().commandBus(bus).build());

    @Test
    void a_failed_command_fails_its_sender() {
        handleBy(command -> {
            throw new IllegalStateException("no database");
        });

        assertThatThrownBy(() -> commands.send("pay")).hasRootCauseMessage("no database");
    }

    @Test
    void a_command_that_nobody_handles_fails_its_sender() {
        assertThatThrownBy(() -> commands.send("pay")).hasMessageContaining("No handler");
    }

    @Test
    void a_sender_that_is_interrupted_still_waits_for_the_answer() {
        var answer = new CompletableFuture<Object>();
        var remote = new AnsweredCommands(DefaultCommandGateway.builder()
                .commandBus(new RemoteBus(answer))
                .build());
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
                .execute(() -> answer.completeExceptionally(new IllegalStateException("refused far away")));

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> remote.send("pay")).hasRootCauseMessage("refused far away");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void handleBy(MessageHandler<CommandMessage<?>> handler) {
        bus.subscribe(String.class.getName(), handler);
    }

    /** Fails from another thread, as Axon Server does. */
    private static final class RemoteBus extends SimpleCommandBus {

        private final CompletableFuture<Object> answer;

        RemoteBus(CompletableFuture<Object> answer) {
            super(SimpleCommandBus.builder());
            this.answer = answer;
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            answer.exceptionally(failure -> {
                callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(failure));
                return null;
            });
        }
    }
}
