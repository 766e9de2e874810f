package io.dueflow.app.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for some minutes that a password was right. To check it takes a tenth of a second on purpose, and a client
 * without a session sends it with every request. What is kept is a keyed digest, in this process only; a wrong password is
 * checked in full each time, and a changed one is not recognised. Requests that come at once with the same password wait for
 * one check: twelve of them would take all processors for a second and more, whenever it has been forgotten. Different
 * passwords are checked one after the other, so that nobody who only guesses takes more than one processor.
 */
final class RememberedPasswords implements PasswordEncoder {

    static final Duration REMEMBERED = Duration.ofMinutes(5);
    static final int MOST_REMEMBERED = 1_000;

    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final LongSupplier nanoTime;
    private final SecretKeySpec key;
    private final Lock turn = new ReentrantLock(true);
    private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Long> rightUntil = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RememberedPasswords(PasswordEncoder encoder, LongSupplier nanoTime) {
        this.encoder = encoder;
        this.nanoTime = nanoTime;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        var digest = digest(password, encoded);
        if (isRemembered(digest)) {
            return true;
        }
        var check = new CompletableFuture<Boolean>();
        var another = underWay.putIfAbsent(digest, check);
        if (another != null) {
            return another.join();
        }
        try {
            var right = matchesInTurn(password, encoded);
            if (right) {
                remember(digest);
            }
            check.complete(right);
            return right;
        } catch (RuntimeException | Error e) {
            check.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(digest);
        }
    }

    private boolean matchesInTurn(CharSequence password, String encoded) {
        turn.lock();
        try {
            return encoder.matches(password, encoded);
        } finally {
            turn.unlock();
        }
    }

    private synchronized boolean isRemembered(String digest) {
        var until = rightUntil.get(digest);
        return until != null && until - nanoTime.getAsLong() > 0;
    }

    private synchronized void remember(String digest) {
        rightUntil.remove(digest);
        rightUntil.put(digest, nanoTime.getAsLong() + REMEMBERED.toNanos());
    }

    private String digest(CharSequence password, String encoded) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
