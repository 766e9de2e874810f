package io.dueflow.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many messages wait for each consumer, and how many were set aside. */
final class BrokerMetrics implements MeterBinder {

    private final EmbeddedBroker broker;

    BrokerMetrics(EmbeddedBroker broker) {
        this.broker = broker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count("dueflow.broker.expired", ServerConfiguration.EXPIRED)
                .description("Messages that no consumer took in time")
                .register(registry);
        count("dueflow.broker.rejected", ServerConfiguration.REJECTED)
                .description("Messages that a consumer refused for good")
                .register(registry);
        for (var queue : broker.consumerQueues()) {
            count("dueflow.broker.waiting", queue)
                    .tag("queue", queue)
                    .description("Messages that their consumer has not acknowledged yet")
                    .register(registry);
        }
    }

    private Gauge.Builder<EmbeddedBroker> count(String name, String queue) {
        return Gauge.builder(name, broker, counted -> counted.waiting(queue));
    }
}
