package io.dueflow.broker;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
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
                ? StatusConnections.at(settings.url(), settings.user(), settings.password())
                : broker.publisherConnections();
    }

    /** Only its lifecycle starts it. */
    @Bean
    EmbeddedBroker embeddedBroker(BrokerSettings settings) {
        return new EmbeddedBroker(settings);
    }

    @Configuration
    @ConditionalOnExpression("${dueflow.broker.enabled:true} and '${dueflow.broker.url:}'.isBlank()")
    static class Inside {

        @Bean
        BrokerLifecycle brokerLifecycle(EmbeddedBroker broker) {
            return new BrokerLifecycle(
                    broker,
                    List.of(
                            new SetAsideWatch(broker, ServerConfiguration.EXPIRED),
                            new SetAsideWatch(broker, ServerConfiguration.REJECTED)));
        }

        @Bean
        BrokerMetrics brokerMetrics(EmbeddedBroker broker) {
            return new BrokerMetrics(broker);
        }
    }
}
