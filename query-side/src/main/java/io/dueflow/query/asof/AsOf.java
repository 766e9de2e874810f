package io.dueflow.query.asof;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The moment that a question is about, where it is not now. It travels with the query. */
public final class AsOf {

    private static final String KEY = "asOf";

    private AsOf() {}

    /** What a query carries that asks how things stood. */
    public static Map<String, String> metaData(Instant moment) {
        return Map.of(KEY, moment.toString());
    }

    /** Empty where the query that is being answered asks how things stand now, or where none is. */
    public static Optional<Instant> ofCurrentQuery() {
        return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get().getMessage()) : Optional.empty();
    }

    static Optional<Instant> of(Message<?> message) {
        return Optional.ofNullable((String) message.getMetaData().get(KEY)).map(Instant::parse);
    }
}
