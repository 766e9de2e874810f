package io.dueflow.messages.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The moment that a request of the API asks about: now, or the one that it names with {@code asOf}. Who answers without a
 * query message asks here; see {@link TakesAsOf}.
 */
public interface AskedMoment {

    /** Empty for now. Throws where what was given is no moment, or none that can be asked about. */
    Optional<Instant> moment();

    /**
     * Has a question asked of a read model as it stands, or as the events up to the moment would have filled it.
     *
     * @param readModel its name
     * @param streams what the names of the event streams begin with that the answer is made of
     */
    <A> A ask(String readModel, Collection<String> streams, Supplier<A> question);
}
