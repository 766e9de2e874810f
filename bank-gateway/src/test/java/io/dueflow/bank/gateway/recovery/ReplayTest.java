package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.money.Money;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Behind the stream, as with Axon Server, the gateway can be made to read it again. */
@TestPropertySource(properties = "axon.eventhandling.processors.bank-gateway.mode=pooled")
class ReplayTest extends RunningGateway {

    @Autowired
    private EventProcessingConfiguration processors;

    @Test
    void a_replay_calls_nobody_and_a_row_of_a_settled_request_is_dropped() {
        freeze("M", 1_000);
        awaitEvents("M-F", FreezeRequested.class, FundsFrozen.class);
        awaitNoRow("M-F");
        var visitsBefore = BANK.door().visitsOf("M-F");

        replay();
        assertThat(BANK.door().visitsOf("M-F")).isEqualTo(visitsBefore);

        table.insert(
                List.of(new FreezeRequested("M-F", "M", 1, 1, "of-M", Money.ofCents(1_000))),
                clock.instant(),
                clock.instant());
        sweep.sweep();

        awaitNoRow("M-F");
        assertThat(BANK.door().visitsOf("M-F")).isEqualTo(visitsBefore);
    }

    private void replay() {
        var processor = processors
                .eventProcessor("bank-gateway", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        var head = events.createHeadToken().position().orElseThrow();
        processor.start();
        await().until(() -> hasReached(processor, head));
    }

    private static boolean hasReached(StreamingEventProcessor processor, long position) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(status -> status.getCurrentPosition().orElse(-1) >= position);
    }
}
