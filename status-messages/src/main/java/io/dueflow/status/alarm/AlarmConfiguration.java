package io.dueflow.status.alarm;

import io.dueflow.messages.Figures;
import io.dueflow.messages.query.FindStatusMessageCounts;
import io.dueflow.messages.query.StatusMessageCounts;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.StatusMessageSettings;
import io.dueflow.status.record.StatusMessageAnswers;
import io.dueflow.status.send.BrokerLine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what watches over the sending. */
@Configuration
@ConditionalOnProperty(name = "dueflow.status-messages.enabled", havingValue = "true", matchIfMissing = true)
class AlarmConfiguration {

    @Bean
    AlarmLifecycle alarmLifecycle(
            StatusMessageSettings settings,
            JdbcClient jdbc,
            BrokerLine broker,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        var raised = Counter.builder("dueflow.status.alarms")
                .description("Alarms about messages to other systems")
                .register(meters.getIfAvailable(SimpleMeterRegistry::new));
        var sweep = new AlarmSweep(new FailedMessages(jdbc), broker, new Webhook(settings.alarmUrl()), raised, clock);
        return new AlarmLifecycle(sweep);
    }

    @Bean
    Figures<StatusMessageCounts> statusMessageFigures(StatusMessageAnswers answers) {
        return new Figures<>("status_messages", () -> answers.answer(new FindStatusMessageCounts()));
    }

    @Bean
    MeterBinder statusMessageMeters(Figures<StatusMessageCounts> statusMessageFigures) {
        return registry -> {
            for (var topic : StatusTopic.values()) {
                gauge(registry, statusMessageFigures, topic, "waiting", StatusMessageCounts.OfTopic::waiting);
                gauge(registry, statusMessageFigures, topic, "failed", StatusMessageCounts.OfTopic::failed);
            }
        };
    }

    private static void gauge(
            MeterRegistry registry,
            Figures<StatusMessageCounts> figures,
            StatusTopic topic,
            String state,
            ToLongFunction<StatusMessageCounts.OfTopic> count) {
        Gauge.builder(
                        "dueflow.status.messages",
                        figures,
                        known -> known.tell(counts -> counts.topics().stream()
                                .filter(ofTopic -> ofTopic.topic() == topic)
                                .mapToLong(count)
                                .sum()))
                .description("Messages to other systems that are not sent")
                .tag("topic", topic.name())
                .tag("state", state)
                .register(registry);
    }
}
