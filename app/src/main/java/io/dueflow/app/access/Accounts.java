package io.dueflow.app.access;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Who may use the API. One account for each role is made at the first start, and further operators by whoever runs the
 * service; only a hash of a password is kept.
 */
@Component
public class Accounts implements UserDetailsService {

    private static final int PASSWORD_BYTES = 15;

    private final JdbcTemplate jdbc;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Accounts(JdbcTemplate jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Makes what is missing and returns the new passwords, which cannot be read again. */
    public Map<Role, String> createMissing() {
        var created = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            if (exists(username(role))) {
                continue;
            }
            var password = newPassword();
            var inserted = jdbc.update(
                    "insert into api_account (username, password_hash, role) values (?, ?, ?) on conflict do nothing",
                    username(role),
                    encoder.encode(password),
                    role.name());
            if (inserted == 1) {
                created.put(role, password);
            }
        }
        return created;
    }

    /** Replaces the passwords of the roles' own accounts, for somebody who has lost them, and returns the new ones. */
    public Map<Role, String> reset() {
        for (var role : Role.values()) {
            jdbc.update("delete from api_account where username = ?", username(role));
        }
        return createMissing();
    }

    /**
     * Makes an account for one more operator, or a new password for an account made so before; returns the password, which
     * cannot be read again. It is for whoever runs the service: an operator who could make accounts could approve what that
     * same person has proposed.
     */
    public String addOperator(String name) {
        requireName(name);
        var password = newPassword();
        jdbc.update(
                "insert into api_account (username, password_hash, role) values (?, ?, ?)"
                        + " on conflict (username) do update set password_hash = excluded.password_hash",
                name,
                encoder.encode(password),
                Role.OPERATOR.name());
        return password;
    }

    /** @throws IllegalArgumentException where no account can be made under the name */
    public static void requireName(String name) {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,31}")) {
            throw new IllegalArgumentException(
                    "An operator's name has 1 to 32 small letters, digits, dots, underscores and hyphens, unlike "
                            + name);
        }
        if (Arrays.stream(Role.values()).map(Accounts::username).anyMatch(name::equals)) {
            throw new IllegalArgumentException("The account " + name + " is made at the first start");
        }
    }

    public static String username(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        try {
            return jdbc.queryForObject(
                    "select username, password_hash, role from api_account where username = ?",
                    (row, number) -> User.withUsername(row.getString("username"))
                            .password(row.getString("password_hash"))
                            .roles(row.getString("role"))
                            .build(),
                    username);
        } catch (EmptyResultDataAccessException e) {
            throw new UsernameNotFoundException("no account " + username, e);
        }
    }

    private boolean exists(String username) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from api_account where username = ?)", Boolean.class, username));
    }

    private String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
