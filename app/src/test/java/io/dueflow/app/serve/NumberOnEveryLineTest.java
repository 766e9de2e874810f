package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.UserFault;
import io.dueflow.messages.installment.StartRepayment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Lines about a repayment carry its number, and no others do. */
@ExtendWith(RunningService.Started.class)
class NumberOnEveryLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DUE = LocalDate.of(2050, 2, 15);

    private final RunningService dueflow;
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger gateway = logging.getLogger("io.dueflow.bank.gateway");
    private final Logger unrelated = logging.getLogger("unrelated");
    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            lines.add(line);
        }
    };

    NumberOnEveryLineTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @BeforeEach
    void listen() {
        appender.setContext(logging);
        appender.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        gateway.setLevel(Level.DEBUG);
        unrelated.setLevel(Level.WARN);
    }

    @AfterEach
    void stop() {
        logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        gateway.setLevel(null);
        unrelated.setLevel(null);
        dueflow.bank().replaceFaults(FaultPlan.none());
    }

    @Test
    void a_refused_and_an_unknown_one_can_be_found_by_their_numbers() throws Exception {
        dueflow.bank()
                .replaceFaults(
                        FaultPlan.none().withUser("logged-lost", UserFault.always(Fault.NO_ANSWER_BEFORE_BOOKING)));
        dueflow.bank().deposit(List.of(new Deposit("logged-rich", "logged-rich", 200_000)));
        start("lost");
        start("poor");
        await().atMost(PATIENCE).until(() -> about("LOGGED-lost-1") > 0 && about("LOGGED-poor-1") > 0);
        start("rich");
        unrelated.warn("of nothing at all");

        assertThat(lines)
                .filteredOn(line -> line.getFormattedMessage().contains("LOGGED-"))
                .allSatisfy(line -> {
                    var number = line.getMDCPropertyMap().get("repayment");
                    assertThat(number).as(line.getFormattedMessage()).isNotNull();
                    assertThat(line.getFormattedMessage()).contains(number);
                    assertThat(line.getMDCPropertyMap().get("request")).startsWith(number + "-1-");
                });
        assertThat(lines)
                .as("the repayments of other tests may still be on their way")
                .filteredOn(line -> line.getMDCPropertyMap().containsKey("repayment"))
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains(line.getMDCPropertyMap().get("repayment")));
        assertThat(lines)
                .filteredOn(line -> line.getLoggerName().equals("unrelated"))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).doesNotContainKeys("repayment", "request"));
        assertThat(plain(of("LOGGED-poor-1"))).startsWith("[LOGGED-poor-1] ");
        for (var format : List.of("ecs", "logstash")) {
            var json = JsonMapper.shared().readTree(json(format, of("LOGGED-poor-1")));
            assertThat(json.path("repayment").asString()).as(json.toString()).isEqualTo("LOGGED-poor-1");
            assertThat(json.path("request").asString()).startsWith("LOGGED-poor-1-1-");
        }
        assertThat(plain(lines.stream()
                        .filter(line -> line.getLoggerName().equals("unrelated"))
                        .findFirst()
                        .orElseThrow()))
                .startsWith("of nothing");
    }

    private void start(String name) throws Exception {
        dueflow.importLoan(Loan.of("LOGGED-" + name).to("logged-" + name));
        dueflow.bean(CommandGateway.class)
                .send(new StartRepayment("LOGGED-" + name, 1, DUE, 1))
                .join();
    }

    private long about(String number) {
        return lines.stream()
                .filter(line -> number.equals(line.getMDCPropertyMap().get("repayment")))
                .count();
    }

    private ILoggingEvent of(String number) {
        return lines.stream()
                .filter(line -> number.equals(line.getMDCPropertyMap().get("repayment")))
                .findFirst()
                .orElseThrow();
    }

    /** The line as the configured pattern begins it. */
    private String plain(ILoggingEvent line) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(dueflow.bean(Environment.class).getRequiredProperty("logging.pattern.correlation") + "%m%n");
        encoder.start();
        return new String(encoder.encode(line), StandardCharsets.UTF_8);
    }

    private String json(String format, ILoggingEvent line) {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logging);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setFormat(format);
        encoder.start();
        return new String(encoder.encode(line), StandardCharsets.UTF_8);
    }
}
