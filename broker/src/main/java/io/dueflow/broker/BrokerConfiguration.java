package io.dueflow.broker;

import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the broker together, and the publisher's way to it. */
@Configuration
@EnableConfigurationProperties(BrokerSettings.class)
public class BrokerConfiguration {

    /** Connections to the broker inside, which are refused while it does not run, or to a broker of your own. */
    @Bean
    ConnectionFactory statusConnectionFactory(BrokerSettings settings, EmbeddedBroker broker) {
        return settings.isElsewhere()
                ? StatusConnections.publishingAt(settings.url(), settings.user(), settings.password())
                : broker.publisherConnections();
    }

    /** Only its lifecycle starts and stops it. */
    @Bean(destroyMethod = "")
    EmbeddedBroker embeddedBroker(BrokerSettings settings) {
        return new EmbeddedBroker(settings);
    }

    @Bean
    BrokerLifecycle brokerLifecycle(BrokerSettings settings, EmbeddedBroker broker) {
        var watches = List.of(
                new SetAsideWatch(broker, ServerConfiguration.EXPIRED),
                new SetAsideWatch(broker, ServerConfiguration.REJECTED));
        return new BrokerLifecycle(broker, settings.isInside(), watches);
    }

    @Bean
    MeterBinder brokerMetrics(BrokerSettings settings, EmbeddedBroker broker) {
        return settings.isInside() ? new BrokerMetrics(broker) : registry -> {};
    }
}
