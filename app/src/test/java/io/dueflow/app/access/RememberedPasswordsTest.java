package io.dueflow.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
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

    private static final class PlainText implements PasswordEncoder {
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
