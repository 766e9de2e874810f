package io.dueflow.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** Knows who may sign in. What a user may do is said by the roles of addresses and queues, where a role is a user's name. */
final class BrokerUsers implements ActiveMQSecurityManager5 {

    /** The publisher of another process. */
    static final String PUBLISHER = "publisher";

    /** The publisher of this process, whose password is made anew with each process. */
    static final String PUBLISHER_INSIDE = "publisher_inside";

    static final Set<String> OWN = Set.of(PUBLISHER, PUBLISHER_INSIDE);

    private final Map<String, PasswordHash> passwords = new HashMap<>();

    BrokerUsers(BrokerSettings settings, String passwordInside) {
        passwords.put(PUBLISHER_INSIDE, PasswordHash.of(passwordInside));
        if (!settings.publisherPasswordHash().isBlank()) {
            passwords.put(PUBLISHER, new PasswordHash(settings.publisherPasswordHash()));
        }
        settings.consumers()
                .forEach(consumer -> passwords.put(consumer.name(), new PasswordHash(consumer.passwordHash())));
    }

    /** The server remembers both outcomes for a while, so that a storm of connections does not cost a hash for each. */
    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String securityDomain) {
        if (!validateUser(user, password)) {
            return null;
        }
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
        return subject != null
                && subject.getPrincipals(UserPrincipal.class).stream()
                        .anyMatch(user -> isAllowed(user.getName(), roles, checkType));
    }

    @Override
    public boolean validateUser(String user, String password) {
        var hash = user == null ? null : passwords.get(user);
        return hash != null && hash.matches(password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return validateUser(user, password) && isAllowed(user, roles, checkType);
    }

    private static boolean isAllowed(String user, Set<Role> roles, CheckType checkType) {
        return roles != null && roles.stream().anyMatch(role -> role.getName().equals(user) && checkType.hasRole(role));
    }
}
