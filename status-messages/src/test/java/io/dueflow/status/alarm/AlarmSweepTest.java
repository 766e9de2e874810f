package io.dueflow.status.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.status.send.BrokerLine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever is to hear of a failure hears of it, whatever the webhook does. */
class AlarmSweepTest {

    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.emptyDatabase()));
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private HttpServer server;
    private volatile int status = 204;
    private volatile long promised = -1;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("""
                create table status_message_trouble (topic text, message_id numeric(16), about text,
                  next_at timestamp with time zone, words text, alarmed boolean)""").update();
        for (var message = 1; message <= 3; message++) {
            jdbc.sql("insert into status_message_trouble values ('FINANCE_STATUS', ?, ?, null, 'no', false)")
                    .params(message, "F" + message)
                    .update();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, promised);
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private AlarmSweep sweep() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var clock = Clock.systemUTC();
        return new AlarmSweep(
                new FailedMessages(jdbc),
                new BrokerLine(null, clock),
                new Webhook(address),
                meters.counter("alarms"),
                clock);
    }

    @Test
    void a_webhook_that_takes_nothing_keeps_no_alarm_from_the_log_and_the_metrics_and_swells_neither()
            throws Exception {
        status = 500;
        var sweep = sweep();
        sweep.sweep();
        sweep.sweep();

        assertThat(posted).hasSize(2).allMatch(alarm -> alarm.contains("about F1"));
        assertThat(meters.counter("alarms").count()).isEqualTo(3);

        status = 204;
        sweep.sweep();
        sweep.sweep();

        assertThat(posted).hasSize(5);
        assertThat(meters.counter("alarms").count()).isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void a_webhook_that_never_ends_its_answer_holds_up_no_alarm() throws Exception {
        status = 200;
        promised = 100;

        sweep().sweep();

        assertThat(posted).hasSize(3);
    }
}
