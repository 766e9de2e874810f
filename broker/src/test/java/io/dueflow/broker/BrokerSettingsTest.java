package io.dueflow.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BrokerSettingsTest {

    private static final String HASH = PasswordHash.of("secret").hash();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(BrokerConfiguration.class)
            .withPropertyValues(
                    "dueflow.broker.enabled=false",
                    "dueflow.broker.consumers[0].name=ledger",
                    "dueflow.broker.consumers[0].password-hash=" + HASH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url=http://broker | dueflow.broker.url must start with tcp://",
                "url=tcp://broker:61616 | dueflow.broker.user is missing",
                "port=65536 | dueflow.broker.port must be from 0 to 65535",
                "publisher-password-hash=secret | dueflow.broker.publisher-password-hash must be a hash",
                "consumers[0].name=led.ger | dueflow.broker.consumers[0].name must consist of letters",
                "consumers[0].name=publisher | dueflow.broker.consumers[0].name is taken by Dueflow itself",
                "consumers[0].password-hash=secret | dueflow.broker.consumers[0].password-hash must be a hash",
                "consumers[0].topics=gossip | dueflow.broker.consumers[0].topics knows no topic gossip",
                "consumers[1].password-hash=none | dueflow.broker.consumers[1].name must consist of letters",
                "removed-consumers=ledger | dueflow.broker.removed-consumers names a consumer that is declared",
                "tls.key-store=/nowhere | dueflow.broker.tls.key-store must be a file that can be read",
                "tls.key-store=pom.xml | dueflow.broker.tls.key-store-password is missing"
            })
    void a_value_out_of_bounds_is_refused_by_its_name(String setting, String complaint) {
        application
                .withPropertyValues("dueflow.broker." + setting)
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(complaint));
    }

    @Test
    void a_consumer_is_declared_once() {
        application
                .withPropertyValues(
                        "dueflow.broker.consumers[1].name=ledger", "dueflow.broker.consumers[1].password-hash=" + HASH)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("dueflow.broker.consumers[1].name is declared twice"));
    }

    @Test
    void defaults_are_those_of_the_guide_and_no_secret_is_shown() {
        application
                .withPropertyValues("dueflow.broker.password=secret", "dueflow.broker.tls.key-store-password=secret")
                .run(context -> {
                    var settings = context.getBean(BrokerSettings.class);

                    assertThat(settings.port()).isEqualTo(61_616);
                    assertThat(settings.host()).isEqualTo("127.0.0.1");
                    assertThat(settings.consumers().get(0).topics()).containsExactly("finance_status");
                    assertThat(settings.toString()).doesNotContain("secret", "$2a$");
                });
    }
}
