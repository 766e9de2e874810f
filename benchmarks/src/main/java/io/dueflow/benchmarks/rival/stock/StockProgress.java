package io.dueflow.benchmarks.rival.stock;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the processors are. */
final class StockProgress {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final String REPAID = "select count(*) from repayment_plan where status = 'REPAID'";

    private final ApplicationContext context;

    StockProgress(ApplicationContext context) {
        this.context = context;
    }

    long repaid() {
        return context.getBean(JdbcTemplate.class).queryForObject(REPAID, Long.class);
    }

    /** Throws {@link IllegalStateException} when nothing has been repaid for two minutes. */
    void awaitRepaid(long goal) throws InterruptedException {
        var moved = System.nanoTime();
        for (var last = repaid(); last < goal; ) {
            Thread.sleep(POLL.toMillis());
            var count = repaid();
            if (count > last) {
                moved = System.nanoTime();
                last = count;
            }
            if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new IllegalStateException("stands still at %d of %d repayments".formatted(last, goal));
            }
        }
    }

    /** Waits until each processor has handled every event there is now. */
    void awaitCaughtUp() throws InterruptedException {
        var end = position(context.getBean(EventStore.class).createHeadToken());
        while (!haveAllPassed(end)) {
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean haveAllPassed(long end) {
        return context.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast)
                .allMatch(processor -> !processor.processingStatus().isEmpty()
                        && processor.processingStatus().values().stream()
                                .allMatch(status -> position(status.getTrackingToken()) >= end));
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
