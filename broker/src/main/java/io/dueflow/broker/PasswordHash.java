package io.dueflow.broker;

import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A password that is known by its bcrypt hash alone. */
public record PasswordHash(String hash) {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder();

    public PasswordHash {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("not a hash as dueflow hash-password prints it");
        }
    }

    /** @throws IllegalArgumentException when the password is empty or longer than the 72 bytes that bcrypt looks at */
    public static PasswordHash of(String password) {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("a password must not be empty");
        }
        return new PasswordHash(ENCODER.encode(password));
    }

    static boolean isHash(String text) {
        return text != null && BCRYPT.matcher(text).matches();
    }

    boolean matches(String password) {
        return password != null && ENCODER.matches(password, hash);
    }
}
