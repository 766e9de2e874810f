package io.dueflow.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReaderMetersTest {

    private final JdbcTemplate jdbc = new JdbcTemplate();

    /** Its tables of events are empty then, and nothing would seem to be unread. */
    @ParameterizedTest
    @CsvSource({"false, 1", "true, 0"})
    void of_events_at_axon_server_no_lag_is_told(boolean axonServer, int binders) {
        new ApplicationContextRunner()
                .withUserConfiguration(ReaderMeters.class)
                .withBean(
                        ReadModelPosition.class,
                        () -> new ReadModelPosition(jdbc, JacksonSerializer.defaultSerializer(), new EmptyPlaces(jdbc)))
                .withBean(JdbcClient.class, () -> JdbcClient.create(jdbc))
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("axon.axonserver.enabled=" + axonServer)
                .run(context ->
                        assertThat(context.getBeansOfType(MeterBinder.class)).hasSize(binders));
    }
}
