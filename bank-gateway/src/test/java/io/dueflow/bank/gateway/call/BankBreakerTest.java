package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BankBreakerTest {

    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(1);

    private final SettableClock clock = new SettableClock();
    private final BankBreaker breaker = new BankBreaker(REST, clock);
    private final RoomWhileBankAnswers room = new RoomWhileBankAnswers((wanted, patience) -> wanted, breaker);

    @Test
    void a_few_calls_without_an_answer_are_no_reason_to_rest() throws InterruptedException {
        toldNothing(19);

        assertThat(breaker.isClosed()).isTrue();
        assertThat(room.await(100, PATIENCE)).isEqualTo(100);
    }

    @Test
    void a_bank_that_does_not_answer_is_left_alone_and_runs_pause() throws InterruptedException {
        toldNothing(20);

        assertThat(breaker.isResting()).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(room.await(100, PATIENCE)).isZero();
    }

    @Test
    void after_the_rest_a_few_try_and_no_more() throws InterruptedException {
        toldNothing(20);
        clock.advance(REST.plusMillis(1));

        assertThat(breaker.isResting()).isFalse();
        assertThat(room.await(100, PATIENCE)).isEqualTo(1);
        for (var trial = 0; trial < BankBreaker.TRIALS; trial++) {
            assertThat(breaker.admits()).isTrue();
        }
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void when_the_bank_is_back_all_goes_on() throws InterruptedException {
        toldNothing(20);
        clock.advance(REST.plusMillis(1));
        for (var trial = 0; trial < BankBreaker.TRIALS; trial++) {
            breaker.admits();
            breaker.toldSomething();
        }

        assertThat(breaker.isClosed()).isTrue();
        assertThat(breaker.since()).isEqualTo(clock.instant());
        assertThat(room.await(100, PATIENCE)).isEqualTo(100);
    }

    @Test
    void when_it_is_not_back_it_is_left_alone_again() {
        toldNothing(20);
        clock.advance(REST.plusMillis(1));
        toldNothing(BankBreaker.TRIALS);

        assertThat(breaker.isResting()).isTrue();
    }

    @Test
    void refusals_are_answers() {
        for (var call = 0; call < 100; call++) {
            breaker.admits();
            breaker.toldSomething();
        }

        assertThat(breaker.isClosed()).isTrue();
    }

    private void toldNothing(int times) {
        for (var call = 0; call < times; call++) {
            breaker.admits();
            breaker.toldNothing();
        }
    }
}
