package io.dueflow.eventstore;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages as UUIDs of version 7 (RFC 9562): a millisecond, a count within it, and a number that this
 * process has drawn. Later ones sort behind earlier ones, so an index of them grows at its end only; random ones would
 * touch, and write to the log, a different page for each event.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int COUNT_BITS = 12;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long PROCESS = VARIANT | new SecureRandom().nextLong() >>> 2;

    private final AtomicLong last = new AtomicLong();

    @Override
    public String generateIdentifier() {
        var millisAndCount =
                last.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis() << COUNT_BITS));
        var high = (millisAndCount >>> COUNT_BITS) << 16 | VERSION | millisAndCount & COUNT_MASK;
        return new UUID(high, PROCESS).toString();
    }
}
