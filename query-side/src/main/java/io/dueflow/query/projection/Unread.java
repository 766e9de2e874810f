package io.dueflow.query.projection;

import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Tables that nobody reads any more when a batch is over, so that its rows need not be written there.
 *
 * @param tables none where the batch says nothing of it
 */
public record Unread(Set<String> tables) {

    public static final Unread NONE = new Unread(Set.of());

    private static final String RESOURCE = Unread.class.getName();

    /** To be called before the batch's first event is handled. */
    public void in(UnitOfWork<?> batch) {
        batch.resources().put(RESOURCE, this);
    }

    static Unread of(UnitOfWork<?> batch) {
        return batch.getOrDefaultResource(RESOURCE, NONE);
    }

    /** Whether nobody reads any of them. */
    boolean all(Set<String> written) {
        return tables.containsAll(written);
    }
}
