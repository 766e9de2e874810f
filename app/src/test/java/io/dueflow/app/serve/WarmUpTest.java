package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.InstallmentPage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class WarmUpTest {

    private final CountingEncoder encoder = new CountingEncoder();
    private final DaoAuthenticationProvider accounts = new DaoAuthenticationProvider(new InMemoryUserDetailsManager());
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private final WarmUp warmUp = new WarmUp(
            new ProviderManager(accounts),
            DefaultQueryGateway.builder().queryBus(queries).build(),
            JsonMapper.shared(),
            new ServerProperties(),
            new MockEnvironment());

    WarmUpTest() {
        accounts.setPasswordEncoder(encoder);
    }

    @Test
    void the_service_starts_though_nobody_answers() {
        assertThatCode(() -> warmUp.run(WarmUp.PATIENCE)).doesNotThrowAnyException();
    }

    @Test
    void the_service_does_not_wait_for_an_answer_that_does_not_come() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        queries.subscribe(FindInstallments.class.getName(), InstallmentPage.class, question -> {
            asked.countDown();
            never.await();
            return null;
        });

        warmUp.run(Duration.ofSeconds(1));

        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        never.countDown();
    }

    @Test
    void whoever_is_unknown_costs_one_check_of_a_password_from_the_first_request_on() throws Exception {
        warmUp.run(WarmUp.PATIENCE);
        assertThat(encoder.encoded).hasValue(1);
        var checked = encoder.checked.get();

        assertThatThrownBy(() ->
                        accounts.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("unknown", "secret")))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(encoder.encoded).hasValue(1);
        assertThat(encoder.checked).hasValue(checked + 1);
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final AtomicInteger encoded = new AtomicInteger();
        private final AtomicInteger checked = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            encoded.incrementAndGet();
            return "{" + password + "}";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            checked.incrementAndGet();
            return hash.equals("{" + password + "}");
        }
    }
}
