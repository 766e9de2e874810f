package io.dueflow.query.progress;

import io.dueflow.messages.Figures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the read models are behind the events. Of those at Axon Server nothing is told, rather than that all is read. */
@Configuration
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ReaderMeters {

    private static final String LAST =
            "select global_index, time_stamp from domain_event_entry order by global_index desc limit 1";
    private static final String FIRST_AFTER =
            "select time_stamp from domain_event_entry where global_index > ? order by global_index limit 1";

    private record LastEvent(long place, Instant at) {}

    /**
     * @param last null where there are no events
     * @param oldestUnread when the first event happened that was not read yet, or null
     */
    record Lag(LastEvent last, long reached, Instant oldestUnread) {

        /** The place is asked first, so that the reader does not seem to be ahead. */
        private static Lag read(ReadModelPosition position, JdbcClient jdbc) {
            var reached = position.reached();
            var last = jdbc.sql(LAST)
                    .query((row, number) -> new LastEvent(row.getLong(1), Instant.parse(row.getString(2))))
                    .optional();
            var unread = jdbc.sql(FIRST_AFTER)
                    .param(reached)
                    .query((row, number) -> Instant.parse(row.getString(1)))
                    .optional();
            return new Lag(last.orElse(null), reached, unread.orElse(null));
        }

        private double events() {
            return last == null ? Double.NaN : last.place() - reached;
        }

        private double seconds(Instant now) {
            return oldestUnread == null
                    ? 0
                    : Duration.between(oldestUnread, now).toMillis() / 1_000.0;
        }

        private double lastAppended() {
            return last == null ? Double.NaN : last.at().toEpochMilli() / 1_000.0;
        }
    }

    @Bean
    Figures<Lag> readerFigures(ReadModelPosition position, JdbcClient jdbc) {
        return new Figures<>("reader", () -> Lag.read(position, jdbc));
    }

    @Bean
    MeterBinder readerGauges(Figures<Lag> readerFigures, Clock clock) {
        return registry -> {
            Gauge.builder("dueflow.reader.lag.events", readerFigures, figures -> figures.tell(Lag::events))
                    .description("Places of events that the read models have not come to yet")
                    .register(registry);
            Gauge.builder(
                            "dueflow.reader.lag",
                            readerFigures,
                            figures -> figures.tell(lag -> {
                                return lag.seconds(clock.instant());
                            }))
                    .description("For how long the first event has been waiting that the read models have not seen")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("dueflow.events.last.timestamp", readerFigures, figures -> figures.tell(Lag::lastAppended))
                    .description("When the last event was appended")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
