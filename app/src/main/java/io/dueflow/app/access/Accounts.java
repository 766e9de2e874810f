package io.dueflow.app.access;

import java.security.SecureRandom;
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

/** Who may use the API. One account for each role is made at the first start; only a hash of its password is kept. */
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

    /** Replaces all passwords, for somebody who has lost them, and returns the new ones. */
    public Map<Role, String> reset() {
        jdbc.update("delete from api_account");
        return createMissing();
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

    private String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
