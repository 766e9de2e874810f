package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** With more threads that answer than connections, a flood of questions once kept a run from any repayment for minutes. */
class ConnectionsTest {

    @Test
    void however_many_ask_half_of_the_connections_are_left_to_collecting() throws Exception {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);
        var settings = new PropertySourcesPropertyResolver(sources);

        var answering = settings.getRequiredProperty("server.tomcat.threads.max", Integer.class);
        var connections = settings.getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class);

        assertThat(answering).isPositive().isLessThanOrEqualTo(connections / 2);
    }
}
