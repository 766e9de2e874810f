package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** Who orders something writes it on a connection of those who collect; a flood once took all of these for minutes. */
class ConnectionsTest {

    @Test
    void however_many_order_half_of_the_connections_are_left_to_collecting() throws Exception {
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
