package io.dueflow.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    /** Counts how often the real encoder, which is slow on purpose, has to work. */
    private static final class Counted implements PasswordEncoder {
        private final PasswordEncoder real = new BCryptPasswordEncoder(4);
        private int checks;

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            checks++;
            return real.matches(password, encoded);
        }
    }

    private static final int AT_ONCE = 12;

    private final Counted counted = new Counted();
    private final AtomicLong now = new AtomicLong();
    private final RememberedPasswords passwords = new RememberedPasswords(counted, now::get);
    private final String encoded = passwords.encode("right");

    @Test
    void a_right_password_is_checked_once_and_again_after_some_minutes() {
        assertThat(passwords.matches("right", encoded)).isTrue();
        assertThat(passwords.matches("right", encoded)).isTrue();
        assertThat(counted.checks).isEqualTo(1);

        now.addAndGet(RememberedPasswords.REMEMBERED.toNanos());

        assertThat(passwords.matches("right", encoded)).isTrue();
        assertThat(counted.checks).isEqualTo(2);
    }

    @Test
    void a_wrong_password_is_checked_each_time() {
        assertThat(passwords.matches("right", encoded)).isTrue();

        assertThat(passwords.matches("wrong", encoded)).isFalse();
        assertThat(passwords.matches("wrong", encoded)).isFalse();
        assertThat(counted.checks).isEqualTo(3);
    }

    /** The first check is held until the others have come, or have begun checks of their own. */
    @Test
    void who_comes_meanwhile_waits_for_the_same_check() throws Exception {
        var checks = new Semaphore(0);
        var held = new CountDownLatch(1);
        var slow = new RememberedPasswords(
                new PlainText() {
                    @Override
                    public boolean matches(CharSequence password, String hash) {
                        checks.release();
                        try {
                            held.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return super.matches(password, hash);
                    }
                },
                now::get);
        var executor = Executors.newFixedThreadPool(2 * AT_ONCE);
        try {
            var right = asked(executor, () -> slow.matches("right", "right"));
            var wrong = asked(executor, () -> slow.matches("wrong", "right"));
            assertThat(checks.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(checks.tryAcquire(300, TimeUnit.MILLISECONDS))
                    .as("a second check at the same time, of which who guesses could have many")
                    .isFalse();
            held.countDown();
            assertThat(checks.tryAcquire(60, TimeUnit.SECONDS)).isTrue();

            assertThat(right).allSatisfy(answer -> assertThat(answer.get()).isTrue());
            assertThat(wrong).allSatisfy(answer -> assertThat(answer.get()).isFalse());
        } finally {
            held.countDown();
            executor.shutdownNow();
        }
    }

    /** Those who wait for the check would else do so for ever. */
    @Test
    void a_check_that_ends_with_an_error_ends_for_all_who_wait_for_it() throws Exception {
        var begun = new Semaphore(0);
        var held = new CountDownLatch(1);
        var failing = new RememberedPasswords(
                new PlainText() {
                    @Override
                    public boolean matches(CharSequence password, String hash) {
                        begun.release();
                        try {
                            held.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        throw new OutOfMemoryError("for the test");
                    }
                },
                now::get);
        var executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var answers = asked(executor, () -> failing.matches("right", "right"));
            assertThat(begun.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(begun.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
            held.countDown();

            assertThat(answers)
                    .allSatisfy(answer -> assertThatThrownBy(() -> answer.get(60, TimeUnit.SECONDS))
                            .hasRootCauseInstanceOf(OutOfMemoryError.class));
        } finally {
            held.countDown();
            executor.shutdownNow();
        }
    }

    private static List<Future<Boolean>> asked(ExecutorService executor, Callable<Boolean> question) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(time -> executor.submit(question))
                .toList();
    }

    @Test
    void a_password_that_was_changed_is_not_right_any_more() {
        assertThat(passwords.matches("right", encoded)).isTrue();

        assertThat(passwords.matches("right", passwords.encode("other"))).isFalse();
    }

    @Test
    void no_more_are_remembered_than_a_thousand() {
        var cheap = new RememberedPasswords(new PlainText(), now::get);
        for (var i = 0; i <= RememberedPasswords.MOST_REMEMBERED; i++) {
            cheap.matches("p" + i, "p" + i);
        }
        PlainText.checks = 0;

        cheap.matches("p" + RememberedPasswords.MOST_REMEMBERED, "p" + RememberedPasswords.MOST_REMEMBERED);
        assertThat(PlainText.checks).isZero();
        cheap.matches("p0", "p0");
        assertThat(PlainText.checks).as("the oldest was forgotten").isEqualTo(1);
    }

    private static class PlainText implements PasswordEncoder {
        private static int checks;

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            checks++;
            return encoded.contentEquals(password);
        }
    }
}
